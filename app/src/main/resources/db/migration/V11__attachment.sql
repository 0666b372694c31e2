-- What a file is. `kept` counts who holds it: the same content sent twice stands here once.
create table journal.attachment (
  digest   text primary key check (digest ~ '^[0-9a-f]{64}$'),
  name     text not null,
  type     text not null,
  bytes    integer not null,
  picture  boolean not null,
  kept     integer not null default 1
);

-- The bytes, apart, so that reading what a file is never touches them. Pictures do not compress further.
create table journal.attachment_content (
  digest     text primary key references journal.attachment on delete cascade,
  content    bytea not null,
  thumbnail  bytea
);
alter table journal.attachment_content alter column content set storage external;
alter table journal.attachment_content alter column thumbnail set storage external;
