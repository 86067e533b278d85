-- Text is compared char by char; texts are stored so that this is the order of their code points.
create domain sorted_text as varchar;
create domain json_text as varchar;
