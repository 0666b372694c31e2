-- What a look counted is of its own days, which a warning that lasts has left behind its first one. Of looks before this
-- one nothing but the warning's first day is known.
alter table warning.warning add column look_since date;
update warning.warning set look_since = since;
alter table warning.warning alter column look_since set not null;
alter table warning.look add column since date;
update warning.look set since = (select warning.since from warning.warning where warning.id = look.warning_id);
alter table warning.look alter column since set not null;
