-- The leader who has taken a case as their own; null for nearly all.
alter table casework.case_file add column leader text;
create index led_by_leader on casework.case_file (leader, waiting, due_order, id) where open and leader is not null;

-- When the lead office went on without a contribution: it is owed no more, and may still come.
alter table casework.co_handler add column waived_at timestamptz;
drop index casework.co_handled;
create index co_handled on casework.co_handler (office, case_id) where done_at is null and waived_at is null;

-- The filter for leaders' own cases is answered from the index as the others are.
drop index casework.open_by_lead;
create index open_by_lead on casework.case_file (lead, waiting, due_order, id)
    include (phase, district, branch, kept_from, leader) where open;
