"""The outline of a map, made once from open data: TopoJSON in, the paths of ``seeds/map.yml`` out."""
