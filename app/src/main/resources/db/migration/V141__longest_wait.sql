-- How long the wait grows on a lane of guesses, in seconds.
alter table session.guess add column longest integer not null default 60;
