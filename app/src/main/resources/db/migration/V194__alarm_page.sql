-- Where what an alarm is about is looked after; blank where there is no page for it.
alter table notice.alarm add column page text not null default '';
alter table notice.alarm alter column page drop default;
