-- A writer of lines by itself, with a record of its own, one line a transaction, and a moment's work before the commit.
begin;
insert into journal.line (record, position, at, actor, act, detail, previous_hash, hash, salt)
values (gen_random_uuid(), 1, now(), 'bench', 'bench', '{}', repeat('0', 64), encode(sha256(random()::text::bytea), 'hex'), repeat('0', 32));
select count(*) from generate_series(1, 3000);
commit;
