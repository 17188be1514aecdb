// Written from the catalogue by: make messages
self.said = {
 "Copy the link to claim {id}": "Copiar el enlace a la afirmación {id}",
 "Link to claim {id} copied.": "Enlace a la afirmación {id} copiado.",
 "The browser does not let us copy. The id beside the button is the link.": "El navegador no nos deja copiar. El identificador junto al botón es el enlace.",
 "The editors’ own remark. It may explain, connect or point out a gap. It rests on no claim of a source.": "Observación de la propia redacción. Puede explicar, enlazar o señalar una laguna. No se apoya en ninguna afirmación de una fuente.",
 "What this means": "Qué significa esto",
 "Go to the evidence": "Ir a las pruebas",
 "Go to the page": "Ir a la página",
 "Close": "Cerrar",
 "{n} claim": [
  "{n} afirmación",
  "{n} afirmaciones"
 ],
 "{format} copied.": "{format} copiado.",
 "Selected. Press Ctrl+C or ⌘C to copy.": "Seleccionado. Pulse Ctrl+C o ⌘C para copiar.",
 "Show only entries with ": "Mostrar solo entradas con ",
 "{n} of {all}": "{n} de {all}",
 "{n} entry": [
  "{n} entrada",
  "{n} entradas"
 ],
 "as the system has them": "como las tiene el sistema",
 "light": "claros",
 "dark": "oscuros",
 "Colours: {now}. Change to: {next}.": "Colores: {now}. Cambiar a: {next}.",
 "A part of this page could not be loaded. Load the page again, or use the program.": "No se pudo cargar una parte de esta página. Vuelva a cargar la página o use el programa."
};
self.formOf = (n) => Number((n != 1));
