create schema letters;

-- Letters from draft to file. The points of the claim and their answers are two lists of one length, as are a
-- template's parts and what was written for them.
create table letters.letter (
  id         uuid primary key,
  case_id    uuid not null,
  template   text not null,
  title      text not null,
  language   text not null,
  state      text not null check (state in ('DRAFT', 'SUBMITTED', 'SIGNED', 'ISSUED')),
  writer     text not null,
  claims     text[] not null,
  answers    text[] not null check (cardinality(answers) = cardinality(claims)),
  parts      text[] not null,
  texts      text[] not null check (cardinality(texts) = cardinality(parts)),
  receipt    text,
  until      timestamptz,
  more       integer not null,
  version    integer not null,
  signer     text check (signer <> writer),
  signed_at  timestamptz,
  returned   text not null,
  number     text not null,
  pdf        text not null,
  docx       text not null,
  issuer     text,
  issued_at  timestamptz,
  at         timestamptz not null,
  check ((state = 'ISSUED') = (number <> ''))
);
create index letter_of_case on letters.letter (case_id, at);
create unique index letter_number on letters.letter (number) where number <> '';

-- What happened to a letter on its way: rows are only added.
create table letters.service (
  id         uuid primary key,
  letter_id  uuid not null references letters.letter,
  way        text not null check (way in ('PORTAL', 'EMAIL', 'POST')),
  step       text not null check (step in ('READY', 'TO_SEND', 'SENT', 'RECEIVED', 'NOT_SERVED')),
  day        date not null,
  reason     text not null check ((step = 'NOT_SERVED') = (reason <> '')),
  person     text not null,
  at         timestamptz not null
);
create index service_of_letter on letters.service (letter_id, at);
