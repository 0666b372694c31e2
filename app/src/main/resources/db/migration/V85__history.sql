-- Lines have a salt, so that each field can be shown alone and none be guessed from its digest; and hold, by their
-- digests, the rows of other tables that were written with them (one a line of text: table, key, digest). Both are
-- null in lines from before. `tx` is the transaction that wrote the line: it says where to look for lines that no
-- checkpoint has yet.
alter table journal.line
    add column salt  text,
    add column holds text,
    add column tx    bigint not null default pg_current_xact_id()::text::bigint;

create index line_by_transaction on journal.line using brin (tx) with (autosummarize = on);

create trigger never_emptied before truncate on casework.entry
    for each statement execute function casework.only_append();

create trigger only_append before update or delete on letters.letter
    for each row when (old.state = 'ISSUED') execute function journal.only_append();

create trigger never_emptied before truncate on letters.letter
    for each statement execute function journal.only_append();

create trigger only_append before update or delete on letters.service
    for each row execute function journal.only_append();

create trigger never_emptied before truncate on letters.service
    for each statement execute function journal.only_append();

-- An opening that was ended before its time: said beside it, so that the opening itself never changes.
create table seal.closing (
    opening_id uuid primary key references seal.opening,
    case_id    uuid not null,
    at         timestamptz not null
);
create index closing_of_case on seal.closing (case_id);

create trigger only_append before update or delete on seal.opening
    for each row execute function journal.only_append();

create trigger never_emptied before truncate on seal.opening
    for each statement execute function journal.only_append();

create trigger only_append before update or delete on seal.closing
    for each row execute function journal.only_append();

create trigger never_emptied before truncate on seal.closing
    for each statement execute function journal.only_append();

-- Records from before lines held rows: their rows are taken into the journal one record after another (`Adoption`).
create table journal.from_before (
    record uuid primary key
);
insert into journal.from_before select record from journal.line where position = 1;
