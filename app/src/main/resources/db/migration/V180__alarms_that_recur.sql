-- What was over and is so again rings again: one alarm at a time is about the same thing.
alter table notice.alarm drop constraint alarm_about_key;
create unique index alarm_about_open on notice.alarm (about) where state <> 'ENDED';
create index alarm_about on notice.alarm (about);
