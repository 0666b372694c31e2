-- Letters that name whom they are to: their files sealed with the key of who that is, which goes when the person is erased.
-- The letter itself has files without the name. `instead` has the digests of files from before, which had it and are let
-- go; they are sealed at the next start.
create table seal.named (
    letter  uuid primary key,
    case_id uuid not null,
    receipt text not null,
    pdf     text not null,
    docx    text not null,
    instead text[] not null,
    at      timestamptz not null
);
create index named_of_case on seal.named (case_id);

create trigger only_append before update or delete on seal.named
    for each row execute function journal.only_append();

create trigger never_emptied before truncate on seal.named
    for each statement execute function journal.only_append();
