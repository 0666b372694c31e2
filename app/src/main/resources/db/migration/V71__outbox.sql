create schema outbox;

-- Letters that go by e-mail, one row a receipt. Whoever claims one counts a try and holds it until next_at: it is lost to
-- no node that dies, and no two send it at once. The address is not here.
create table outbox.message (
  letter_id uuid not null references letters.letter,
  receipt   text not null,
  language  text not null,
  waits     boolean not null,
  tries     integer not null,
  next_at   timestamptz not null,
  primary key (letter_id, receipt)
);
create index message_that_waits on outbox.message (next_at) where waits;

-- What could not be served, for the lists of whoever handles its case.
create index service_that_failed on letters.service (at) where step = 'NOT_SERVED';
