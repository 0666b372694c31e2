-- Cases ring as one alarm an office. What rang case by case is over, and rings so within minutes of the start.
update notice.alarm set state = 'ENDED', since = now(), wakes = null where kind = 'case' and state <> 'ENDED';
alter table notice.alarm drop column case_id, drop column number;
