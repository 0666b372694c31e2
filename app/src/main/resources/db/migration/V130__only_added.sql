-- A hold, and its lifting, are only added to, as all of what is history: one function says so for every table.
create trigger only_append before update or delete on retention.hold
    for each row execute function journal.only_append();
create trigger never_emptied before truncate on retention.hold
    for each statement execute function journal.only_append();
create trigger only_append before update or delete on retention.lifted
    for each row execute function journal.only_append();
create trigger never_emptied before truncate on retention.lifted
    for each statement execute function journal.only_append();

-- What was sealed again before its time: of an opening that there is, and found by its case.
alter table disclosure.closing add foreign key (opening) references disclosure.opening;
create index closing_of_case on disclosure.closing (case_id);
