-- What the application's login may do, table by table; runs after every migration and touches only what differs. A table
-- that is not named here may be read and added to, nothing else: history needs no line. Nothing is owned, nothing made,
-- altered or emptied. A test holds the two lists against the statements of the code: not one right more than they need.
do $$
declare
    changed constant text[] := array[
        'account.password',
        'agenda.feed',
        'amend.draft',
        'callback.owed',
        'cap.alert',
        'casework.case_file',
        'casework.co_handler',
        'casework.counted_by',
        'casework.saved_view',
        'city.item',
        'city.version',
        'confided.key',
        'conference.invited',
        'conference.meeting',
        'draft.draft',
        'drawup.draft',
        'factor.app',
        'factor.told',
        'follow.ended',
        'follow.rating',
        'gauges.state',
        'grievance.reporter',
        'identity.former_mark',
        'identity.key',
        'identity.unsealed',
        'invite.invite',
        'invite.mail',
        'journal.attachment',
        'journal.attachment_content',
        'letters.letter',
        'news.item',
        'notice.alarm',
        'notice.beat',
        'open311.client',
        'outbox.message',
        'passkey.passkey',
        'presence.screen',
        'reach.way',
        'reach.wishes',
        'requests.key',
        'rollcall.call',
        'roster.duty',
        'roster.wish',
        'senders.sender',
        'sending.message',
        'sending.told',
        'session.guess',
        'session.session',
        'study.hypothesis',
        'study.step',
        'study.study',
        'swaps.swap',
        'tally.change',
        'tally.count',
        'tally.counted',
        'timekeeper.scheduled',
        'vigil.stood',
        'warning.warning',
        'whose.objection',
        'whose.standing',
        'works.promise'
    ];
    removed constant text[] := array[
        'amend.draft',
        'casework.co_handler',
        'casework.saved_view',
        'city.item',
        'confided.key',
        'draft.draft',
        'factor.app',
        'factor.recovery',
        'factor.told',
        'gauges.reading',
        'identity.key',
        'identity.sealed',
        'identity.unsealed',
        'invite.invite',
        'invite.mail',
        'journal.attachment',
        'journal.from_before',
        'news.item',
        'notice.alarm',
        'oidc.subject',
        'passkey.passkey',
        'passkey.spent',
        'reach.way',
        'reach.wishes',
        'requests.key',
        'senders.heard',
        'sending.message',
        'session.guess',
        'session.session',
        'suggest.model',
        'timekeeper.scheduled',
        'together.joined',
        'vigil.stood'
    ];
    -- What only a migration adds to: whatever stood there would be taken for history.
    ended constant text[] := array['journal.from_before'];
    one record;
begin
    perform pg_advisory_xact_lock(hashtext('moothall.rights'));
    if not exists (select from pg_roles where rolname = 'moothall_app') then
        begin
            create role moothall_app nologin;
        exception
            when duplicate_object or unique_violation then null;  -- another database of this server was quicker
            when insufficient_privilege then return;              -- the start says that the second wall is missing
        end;
    end if;

    for one in
        select nspname from pg_namespace
        where nspname not like 'pg\_%' and nspname <> 'information_schema'
            and not has_schema_privilege('moothall_app', oid, 'usage')
    loop
        execute format('grant usage on schema %I to moothall_app', one.nspname);
    end loop;

    for one in
        with present as (
            select c.oid, c.relkind, c.oid::regclass::text as name, coalesce((
                select array_agg(lower(a.privilege_type) order by lower(a.privilege_type)) from aclexplode(c.relacl) a
                where a.grantee = 'moothall_app'::regrole), '{}') as held
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname not like 'pg\_%' and n.nspname not in ('information_schema', 'public')
                and c.relkind in ('r', 'p', 'v', 'm', 'S')
        ), wanted as (
            select *, case
                    when relkind = 'S' then array['usage']
                    when relkind in ('v', 'm') then array['select']
                    else array_remove(array[
                        case when name = any (removed) then 'delete' end,
                        case when name <> all (ended) then 'insert' end, 'select',
                        case when name = any (changed) then 'update' end], null)
                end as due
            from present
        )
        select name, array_to_string(due, ', ') as due, case relkind when 'S' then 'sequence' else 'table' end as kind
        from wanted where held <> due
    loop
        execute format('revoke all on %s %s from moothall_app', one.kind, one.name);
        execute format('grant %s on %s %s to moothall_app', one.due, one.kind, one.name);
    end loop;

    -- So that a start without the owner's login sees whether the schema is the one it knows.
    if not has_table_privilege('moothall_app', 'flyway_schema_history', 'select') then
        grant select on flyway_schema_history to moothall_app;
    end if;

    -- Whoever adds to a chain holds its first line, and holding asks for the right to update some column. The update itself
    -- is refused by the trigger, which only the owner could take away.
    if not has_column_privilege('moothall_app', 'journal.line', 'position', 'update') then
        grant update (position) on journal.line to moothall_app;
    end if;

    -- Large objects belong to whoever makes them, outside of every table: nobody but the owner makes or reads any. They are
    -- PostgreSQL's own functions, so only a superuser can take them away.
    if (select rolsuper from pg_roles where rolname = current_user) then
        for one in
            select oid::regprocedure::text as name from pg_proc
            where pronamespace = 'pg_catalog'::regnamespace and proname ~ '^(lo_.*|lowrite|loread)$'
                and has_function_privilege('moothall_app', oid, 'execute')
        loop
            execute format('revoke execute on function %s from public', one.name);
        end loop;
    end if;
end $$;
