-- What the mail server said, told in the language of whoever reads it; `reason` is what a person wrote.
alter table letters.service
    add column why text,
    add column code integer not null default 0,
    drop constraint service_check,
    add constraint service_reason check ((step = 'NOT_SERVED') = (reason <> '' or why is not null));
