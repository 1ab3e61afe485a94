-- Facts: what one source says about one indicator of one enterprise. Only ever added; a correction is a new fact.

create table fact (
  id uuid primary key default gen_random_uuid(),
  seq bigint generated always as identity unique,
  enterprise_id uuid not null references enterprise,
  indicator text not null check (indicator ~ '^[a-z][a-z0-9-]*$'),
  year integer check (year between 1900 and 2200),
  number_value bigint check (number_value between -9007199254740991 and 9007199254740991),
  text_value text check (length(text_value) <= 4000),
  flag_value boolean,
  source text not null check (source in ('register', 'filing', 'declaration')),
  source_name text not null check (length(source_name) between 1 and 200),
  state text not null check (state in ('stated', 'confirmed', 'disputed', 'withdrawn')),
  held_on date not null,
  known_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null default acting_person(),
  unique (enterprise_id, id),
  check (num_nonnulls(number_value, text_value, flag_value) = case state when 'withdrawn' then 0 else 1 end)
);
create index fact_current on fact (enterprise_id, indicator, year, source, held_on desc, seq desc);

create table fact_evidence (
  id uuid primary key default gen_random_uuid(),
  enterprise_id uuid not null,
  fact_id uuid not null,
  title text not null check (length(title) between 1 and 500),
  place text not null check (length(place) between 1 and 2000),
  digest text check (digest ~ '^[0-9a-f]{64}$'),
  foreign key (enterprise_id, fact_id) references fact (enterprise_id, id)
);
create index fact_evidence_fact on fact_evidence (fact_id);

-- What was known on a past day must not change afterwards, so nobody can say today that he knew it yesterday.
-- One day of grace is for a transaction over midnight; a restored backup keeps its days.
create function known_today() returns trigger language plpgsql as $$
declare today date := (now() at time zone 'Asia/Shanghai')::date;
begin
  if new.known_on not between today - 1 and today then
    raise exception 'a fact is known on the day it is recorded' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger known_today before insert on fact
  for each row when (current_user <> 'yinyu_owner') execute function known_today();

create trigger only_added before update or delete or truncate on fact
  for each statement execute function refuse_change();
create trigger only_added before update or delete or truncate on fact_evidence
  for each statement execute function refuse_change();

alter table fact enable row level security;
alter table fact force row level security;
create policy owner on fact using (current_user = 'yinyu_owner');
create policy of_visible on fact to yinyu_app
  using (exists (select from enterprise e where e.id = enterprise_id))
  with check (exists (select from enterprise e where e.id = enterprise_id) and recorded_by = acting_person());

alter table fact_evidence enable row level security;
alter table fact_evidence force row level security;
create policy owner on fact_evidence using (current_user = 'yinyu_owner');
create policy of_visible on fact_evidence to yinyu_app
  using (exists (select from enterprise e where e.id = enterprise_id))
  with check (exists (select from enterprise e where e.id = enterprise_id));

grant select, insert on fact, fact_evidence to yinyu_app;
