-- Text in the order of its code points: the address of the database names this collation.
create domain sorted_text as varchar;
create domain json_text as varchar;
