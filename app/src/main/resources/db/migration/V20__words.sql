-- New words wait in a list and go into the index together; a short list means short waits for whoever empties it, and
-- little to read through for whoever searches.
alter index casework.words set (gin_pending_list_limit = 1024);
