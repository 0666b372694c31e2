-- Whoever draws up a desk's roster sees what came of telling others of it.
alter table news.item add column desk text not null default '';
alter table news.item alter column desk drop default;
create index item_of_desk on news.item (desk, at) where desk <> '';
