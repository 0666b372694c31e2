create schema draft;

-- Reports that are being written. The cookie that finds one again is kept as its digest only; what is not sent within 30
-- days of its last touch is erased with its files, what is sent a day later.
create table draft.draft (
  token       text primary key,
  submission  uuid not null unique,
  content     jsonb not null,
  touched_at  timestamptz not null,
  sent_at     timestamptz,
  receipt     text
);

create index draft_touched on draft.draft (touched_at);
create index draft_sent on draft.draft (sent_at) where sent_at is not null;
