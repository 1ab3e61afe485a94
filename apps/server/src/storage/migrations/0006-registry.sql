-- What lists are made from: a text to search by and the industry beside each enterprise, the standing of each title.
-- And the same walls as before, written so that the database decides the scope once per statement and not once per row.

create function region_low() returns text stable return acting_region();
create function region_high() returns text stable return acting_region() || '~';

alter table enterprise add column search_text text not null default '';
alter table enterprise add column industry text;
update enterprise set search_text = lower(name || ' ' || credit_code);
drop index enterprise_region;
create index enterprise_region on enterprise (region collate "C", credit_code);

drop policy in_scope on enterprise;
create policy in_scope on enterprise to yinyu_app
  using (region collate "C" >= (select region_low()) and region collate "C" <= (select region_high())
    or id = (select acting_enterprise()))
  with check (region collate "C" >= (select region_low()) and region collate "C" <= (select region_high())
    or id = (select acting_enterprise()));
drop function in_scope;

-- The owner has a policy of its own and is no longer one more condition in everybody else's.
do $$
declare name text;
begin
  for name in select tablename from pg_policies where schemaname = 'yinyu' and policyname = 'owner' loop
    execute format('drop policy owner on %I; create policy owner on %I to yinyu_owner using (true) with check (true)',
      name, name);
  end loop;
end $$;

-- Every two letters that stand side by side: what a part of a name is found by, however short.
create function bigrams(given text) returns text[] language sql immutable strict parallel safe
return (select array_agg(distinct substr(given, i, 2)) from generate_series(1, length(given) - 1) as at (i));
create index enterprise_bigrams on enterprise using gin (bigrams(search_text));

-- The enterprises of the caller whose text holds all of them, at most so many. It asks for the scope itself, since no row policy lets an
-- index be searched before it has looked at the row.
create function search_enterprises(term text, most integer) returns setof uuid stable language plpgsql security definer
set search_path = yinyu as $$
begin
  return query select id from enterprise
  where bigrams(search_text) @> bigrams(term) and search_text like '%' || replace(replace(replace(term, '\', '\\'), '%', '\%'), '_', '\_') || '%'
    and (region collate "C" >= region_low() and region collate "C" <= region_high() or id = acting_enterprise())
  limit most;
end
$$;
revoke execute on function search_enterprises from public;
grant execute on function search_enterprises to yinyu_app;

create table title_standing (
  title_id uuid primary key,
  enterprise_id uuid not null,
  kind text not null,
  granted_on date not null,
  valid_from date not null,
  valid_to date,
  hold text not null check (hold in ('free', 'suspended', 'revoked')),
  foreign key (enterprise_id, title_id) references title (enterprise_id, id)
);
create index title_standing_enterprise on title_standing (enterprise_id);
create index title_standing_kind on title_standing (kind, valid_to);

insert into title_standing
select t.id, t.enterprise_id, t.kind, g.happened_on, g.valid_from, x.valid_to, coalesce(h.hold, 'free')
from title t
join title_event g on g.title_id = t.id and g.kind = 'granted'
cross join lateral (
  select e.valid_to from title_event e
  where e.title_id = t.id and e.kind in ('granted', 'extended')
    and not exists (select from title_event a where a.annuls = e.id)
  order by e.happened_on desc, e.seq desc limit 1) x
left join lateral (
  select case e.kind when 'resumed' then 'free' else e.kind end as hold from title_event e
  where e.title_id = t.id and e.kind in ('suspended', 'resumed', 'revoked')
    and not exists (select from title_event a where a.annuls = e.id)
  order by e.kind = 'revoked' desc, e.happened_on desc, e.seq desc limit 1) h on true
where not exists (select from title_event a where a.annuls = g.id);

alter table title_standing enable row level security;
alter table title_standing force row level security;
create policy owner on title_standing to yinyu_owner using (true) with check (true);
create policy of_visible on title_standing to yinyu_app
  using (exists (select from enterprise e where e.id = enterprise_id))
  with check (exists (select from enterprise e where e.id = enterprise_id));
grant select, insert, update, delete on title_standing to yinyu_app;
grant update (search_text, industry) on enterprise to yinyu_app;

-- The industry that counts: the last word of each source, register before filing before declaration.
create function settle_industry(enterprises uuid[]) returns void language sql as $$
  with last_words as (
    select distinct on (enterprise_id, source, said_by) enterprise_id, source, state, text_value, held_on, seq
    from (
      -- Registers and filings are told apart by name; the enterprise speaks with one voice.
      select f.*, case when source = 'declaration' then '' else source_name end as said_by from fact f
      where indicator = 'industry' and enterprise_id = any (enterprises)) as said
    order by enterprise_id, source, said_by, held_on desc, seq desc
  ), chosen as (
    select distinct on (enterprise_id) enterprise_id, text_value from last_words where state <> 'withdrawn'
    order by enterprise_id, array_position(array['register', 'filing', 'declaration'], source), held_on desc, seq desc
  )
  update enterprise e set industry = c.text_value
  from unnest(enterprises) as given (id) left join chosen c on c.enterprise_id = given.id
  where e.id = given.id and e.industry is distinct from c.text_value
$$;

-- Filters that people keep; a shared one is seen by everybody of the same region.
create table kept_view (
  id uuid primary key default gen_random_uuid(),
  person text not null default acting_person(),
  region text not null default acting_region(),
  title text not null check (length(title) between 1 and 50),
  filter jsonb not null,
  columns jsonb not null,
  is_shared boolean not null,
  dropped_at timestamptz
);
create index kept_view_person on kept_view (person);
alter table kept_view enable row level security;
alter table kept_view force row level security;
create policy owner on kept_view to yinyu_owner using (true) with check (true);
create policy seen on kept_view for select to yinyu_app
  using (person = (select acting_person()) or is_shared and region = (select acting_region()));
create policy own on kept_view to yinyu_app
  using (person = (select acting_person())) with check (person = (select acting_person()));
grant select, insert on kept_view to yinyu_app;
grant update (dropped_at) on kept_view to yinyu_app;

-- The yearly update of an enterprise's figures on the national platform (信息更新), as far as it is known here.
create table annual_update (
  enterprise_id uuid not null references enterprise,
  year integer not null check (year between 2000 and 2200),
  done_on date not null,
  document text not null check (length(document) between 1 and 500),
  recorded_at timestamptz not null default now(),
  recorded_by text not null default acting_person(),
  primary key (enterprise_id, year)
);
create trigger only_added before update or delete or truncate on annual_update
  for each statement execute function refuse_change();
alter table annual_update enable row level security;
alter table annual_update force row level security;
create policy owner on annual_update to yinyu_owner using (true) with check (true);
create policy of_visible on annual_update to yinyu_app
  using (exists (select from enterprise e where e.id = enterprise_id))
  with check (exists (select from enterprise e where e.id = enterprise_id));
grant select, insert on annual_update to yinyu_app;
