-- To whom of those behind a case; null for all of them.
alter table letters.service add column receipt text;
