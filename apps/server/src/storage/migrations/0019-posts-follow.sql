-- Who acts for an enterprise acts for it under its present name and in its present region: what changes there changes in
-- the posts, whichever way it was recorded. What a post was called when it acted stands in the audit.

create function posts_follow_enterprise() returns trigger language plpgsql security definer set search_path = yinyu as $$
begin
  update post set unit = new.name, region = new.region where enterprise_id = new.id;
  return null;
end
$$;
revoke execute on function posts_follow_enterprise from public;
create trigger posts_follow after update of name, region on enterprise
  for each row when (old.name <> new.name or old.region <> new.region) execute function posts_follow_enterprise();
