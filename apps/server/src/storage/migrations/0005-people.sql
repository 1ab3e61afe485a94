-- People: accounts, how they prove who they are, the posts they act in, and their sessions.
-- Scopes: sign-in sees all of it (the door, before anybody is known), people:<digits> the accounts of a region
-- (administrators), auditor:<digits> reads what a region sees and the audit of it.

create function acting_kind() returns text stable return split_part(acting_scope(), ':', 1);
create function acting_rest() returns text stable return split_part(acting_scope(), ':', 2);
/** The digits of the region whose enterprises are seen; an empty text is the whole country. */
create function acting_region() returns text stable
return case when acting_kind() in ('region', 'auditor') then acting_rest() end;
create function acting_people() returns text stable
return case when acting_kind() = 'people' then acting_rest() end;
create function acting_enterprise() returns uuid stable
return case when acting_kind() = 'enterprise' then acting_rest()::uuid end;

create table unit (
  id uuid primary key default gen_random_uuid(),
  region text not null check (region ~ '^[1-9][0-9]{5}$'),
  name text not null check (length(name) between 1 and 100),
  unique (region, name)
);

create table account (
  id uuid primary key default gen_random_uuid(),
  login_name text not null unique check (login_name ~ '^[a-z0-9][a-z0-9._@-]{1,99}$'),
  person_name text not null check (length(person_name) between 1 and 100),
  phone text check (length(phone) between 5 and 30),
  region text not null check (region ~ '^[1-9][0-9]{5}$'),
  state text not null default 'active' check (state in ('active', 'disabled')),
  created_at timestamptz not null default now(),
  created_by text not null default acting_person()
);

-- Secrets apart from the rest, so that no list of accounts can ever carry them.
create table credential (
  account_id uuid primary key references account,
  password_hash text,
  password_changed_at timestamptz not null default now(),
  earlier_hashes jsonb not null default '[]',
  must_change boolean not null default false,
  failures integer not null default 0,
  locked_until timestamptz,
  totp_secret text,
  totp_since timestamptz,
  totp_step bigint
);

-- Who somebody is at the identity service of the province.
create table identity (
  issuer text not null,
  subject text not null,
  account_id uuid not null references account,
  linked_at timestamptz not null default now(),
  primary key (issuer, subject)
);
create index identity_account on identity (account_id);

create table post (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account,
  role text not null check (role ~ '^[a-z-]+$'),
  unit text not null check (length(unit) between 1 and 200),
  region text not null check (region ~ '^[1-9][0-9]{5}$'),
  enterprise_id uuid references enterprise,
  state text not null check (state in ('proposed', 'active', 'refused', 'ended')),
  valid_from date not null,
  valid_to date,
  deputy_for uuid references post,
  -- The post of a predecessor, which ends when this one is confirmed.
  succeeds uuid references post,
  proposed_by text not null default acting_person(),
  decided_by text,
  created_at timestamptz not null default now(),
  check (valid_to >= valid_from),
  check (deputy_for is null or valid_to is not null)
);
create index post_account on post (account_id);
create index post_enterprise on post (enterprise_id) where enterprise_id is not null;
create index post_deputy on post (deputy_for) where deputy_for is not null;
create index post_succeeds on post (succeeds) where succeeds is not null;

create table session (
  id uuid primary key default gen_random_uuid(),
  token_digest text not null unique,
  account_id uuid not null references account,
  post_id uuid references post,
  strength text not null check (strength in ('password', 'totp', 'identity-service')),
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  ended_at timestamptz,
  address text not null,
  agent text not null
);
create index session_account on session (account_id);

-- Keys for programs: never more than the post they belong to.
create table api_token (
  id uuid primary key default gen_random_uuid(),
  token_digest text not null unique,
  account_id uuid not null references account,
  post_id uuid not null references post,
  title text not null check (length(title) between 1 and 100),
  permissions jsonb not null,
  created_at timestamptz not null default now(),
  valid_to date not null,
  ended_at timestamptz,
  used_at timestamptz
);
create index api_token_account on api_token (account_id);

-- What the records of this place are: real ones or the sample.
create table setting (
  name text primary key check (name ~ '^[a-z-]+$'),
  value jsonb not null,
  changed_at timestamptz not null default now(),
  changed_by text not null default acting_person()
);

-- A post or an account that is closed takes its sessions and keys with it, in the same moment and whoever closes it.
create function end_with_post() returns trigger language plpgsql security definer set search_path = yinyu as $$
begin
  update session set ended_at = now() where post_id = new.id and ended_at is null;
  update api_token set ended_at = now() where post_id = new.id and ended_at is null;
  return null;
end
$$;
create trigger ended after update of state on post for each row
  when (new.state = 'ended' and old.state <> 'ended') execute function end_with_post();

create function end_with_account() returns trigger language plpgsql security definer set search_path = yinyu as $$
begin
  update session set ended_at = now() where account_id = new.id and ended_at is null;
  update api_token set ended_at = now() where account_id = new.id and ended_at is null;
  return null;
end
$$;
create trigger disabled after update of state on account for each row
  when (new.state = 'disabled' and old.state <> 'disabled') execute function end_with_account();

-- How accounts can be signed in to, for those who may see the accounts; secrets stay where they are.
create function sign_in_standing(accounts uuid[]) returns table (
  account_id uuid, locked_until timestamptz, must_change boolean, has_authenticator boolean, has_identity boolean,
  seen_at timestamptz)
language sql stable security definer set search_path = yinyu
begin atomic
  select a.id, c.locked_until, coalesce(c.must_change, false), c.totp_since is not null,
    exists (select from identity i where i.account_id = a.id),
    (select max(s.seen_at) from session s where s.account_id = a.id)
  from account a left join credential c on c.account_id = a.id
  where a.id = any (accounts) and (a.id::text = acting_person()
    or starts_with(a.region, acting_people())
    or exists (select from post p where p.account_id = a.id and p.enterprise_id = acting_enterprise()));
end;

-- The enterprise that somebody is to act for; administrators see no enterprise, only that this one is in their region.
create function enterprise_for_post(code text) returns table (id uuid, name text, region text)
language sql stable security definer set search_path = yinyu
begin atomic
  select e.id, e.name, e.region from enterprise e
  where e.credit_code = code and e.state = 'active' and starts_with(e.region, acting_people());
end;

-- The name to show beside a deed. Names of officers are no secret between those who work here; a clerk sees the unit.
create function person_label(person text) returns text stable security definer set search_path = yinyu
begin atomic
  select case when acting_kind() = 'enterprise' and p.enterprise_id is null then p.unit else a.person_name end
  from account a left join lateral (
    select unit, enterprise_id from post where account_id = a.id order by created_at limit 1) p on true
  where a.id::text = person;
end;

alter table audit_event alter column object_id type text using object_id::text;
drop policy own on audit_event;
create policy own on audit_event for select to yinyu_app using (
  person = (select acting_person())
  or (select acting_kind()) = 'audit'
  or (select acting_kind()) = 'auditor' and (
    starts_with(scope, 'region:' || (select acting_region()))
    or object_kind = 'enterprise' and exists (select from enterprise e where e.id::text = object_id))
);

do $$
declare name text;
begin
  foreach name in array array['unit', 'account', 'credential', 'identity', 'post', 'session', 'api_token', 'setting'] loop
    execute format('alter table %I enable row level security; alter table %I force row level security;
      create policy owner on %I using (current_user = ''yinyu_owner'')', name, name, name);
  end loop;
  foreach name in array array['unit', 'account', 'credential', 'identity', 'post', 'session', 'api_token'] loop
    execute format('create policy entrance on %I to yinyu_app
      using ((select acting_kind()) = ''sign-in'') with check ((select acting_kind()) = ''sign-in'')', name);
  end loop;
end $$;

create policy known on unit for select to yinyu_app using (acting_person() is not null);
create policy kept on unit for insert to yinyu_app with check (starts_with(region, (select acting_people())));

create policy own on account for select to yinyu_app using (id::text = (select acting_person()));
create policy people on account to yinyu_app
  using (starts_with(region, (select acting_people()))) with check (starts_with(region, (select acting_people())));
create policy colleagues on account for select to yinyu_app using (
  (select acting_enterprise()) is not null and id in (
    select account_id from post where enterprise_id = (select acting_enterprise())));
create policy invited on account for insert to yinyu_app with check (
  (select acting_enterprise()) is not null and created_by = (select acting_person()));

create policy own on post for select to yinyu_app using (account_id::text = (select acting_person()));
create policy people on post to yinyu_app
  using (starts_with(region, (select acting_people()))) with check (starts_with(region, (select acting_people())));
create policy of_enterprise on post to yinyu_app
  using (enterprise_id = (select acting_enterprise())) with check (enterprise_id = (select acting_enterprise()));

-- An administrator and an authorised person give a first password; nobody but the door reads one.
create policy given on credential for insert to yinyu_app with check (
  exists (select from account a where a.id = account_id and a.created_by = (select acting_person())));
create policy own on session for select to yinyu_app using (account_id::text = (select acting_person()));
create policy own on api_token for select to yinyu_app using (account_id::text = (select acting_person()));
create policy known on setting for select to yinyu_app using (true);
-- Only whoever makes the sample may mark the records as a sample; nobody takes the mark away.
create policy marked on setting for insert to yinyu_app with check (
  name = 'sample' and acting_person() = 'sample' and acting_kind() = 'sign-in');

grant select, insert on unit, account, credential, identity, post, session, api_token to yinyu_app;
grant select, insert on setting to yinyu_app;
grant delete on identity to yinyu_app;
grant update (person_name, phone, state) on account to yinyu_app;
grant update (password_hash, password_changed_at, earlier_hashes, must_change, failures, locked_until, totp_secret,
  totp_since, totp_step) on credential to yinyu_app;
grant update (state, valid_to, decided_by) on post to yinyu_app;
grant update (post_id, seen_at, ended_at) on session to yinyu_app;
grant update (ended_at, used_at) on api_token to yinyu_app;
