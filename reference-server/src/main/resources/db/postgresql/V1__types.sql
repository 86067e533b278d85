-- Text in the order of its code points, whatever the locale of the database.
create domain sorted_text as text collate "C";
create domain json_text as text;
