"""What only a site needs: the plugin, the items' own pages, the course map, what pages load, what search leaves out."""
