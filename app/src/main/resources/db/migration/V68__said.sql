create schema worklist;

-- The words of what was said on cases after they were reported: replies, contributions, notes. Written with each entry,
-- never when a report is filed.
create table worklist.said (
    case_id  uuid not null,
    position integer not null,
    verb     text not null,
    words    text[] not null,
    primary key (case_id, position)
);

create index said_words on worklist.said using gin (words) with (gin_pending_list_limit = 1024);
alter table worklist.said alter column words set statistics 500;
