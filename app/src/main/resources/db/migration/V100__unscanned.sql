-- Kept while the scanner did not answer, in a city that wants it so.
alter table journal.attachment add column unscanned boolean not null default false;
