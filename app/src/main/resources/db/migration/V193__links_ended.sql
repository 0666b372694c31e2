-- How often, and when last, all links to a receipt were ended by its holder, or for them at a counter. What they opened
-- before is proven no more.
create table follow.ended (
    receipt text primary key,
    times   integer not null,
    at      timestamptz not null
);

-- Somebody may ask at a counter for that, too.
alter table requests.request drop constraint request_what_check;
alter table requests.request add constraint request_what_check check (what in ('REPORT', 'ERASURE', 'LINKS'));
