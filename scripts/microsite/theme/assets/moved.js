// Leads on from an address that was given up, and takes the anchor along.
"use strict";

location.replace(document.getElementById("moved").href + location.hash);
