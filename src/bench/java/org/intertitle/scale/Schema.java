package org.intertitle.scale;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What slows a load down and is put back after it: triggers, foreign keys, and all
 * indexes but the primary keys. Foreign keys are checked when they come back, so nothing
 * that they forbid can have come in.
 *
 * @param jdbc as the owner of the tables
 * @param tables that are loaded
 */
record Schema(JdbcClient jdbc, List<String> tables) {

	/**
	 * What has been taken away, as statements that bring it back.
	 *
	 * @param unique unique constraints, which foreign keys may need
	 * @param indexes the other indexes
	 * @param foreignKeys from and to the tables
	 * @param triggers that are on again
	 */
	record Missing(List<String> unique, List<String> indexes, List<String> foreignKeys, List<String> triggers) {
	}

	Missing strip() {
		Missing missing = new Missing(constraints("contype = 'u' and conrelid"), indexes(),
				constraints("contype = 'f' and conrelid"),
				this.tables.stream().map((table) -> "alter table " + table + " enable trigger user").toList());
		List<String> drops = this.jdbc.sql("""
				select format('alter table %s drop constraint %I', conrelid::regclass, conname) from pg_constraint
				where contype in ('f', 'u') and conrelid = any(cast(:tables as regclass[])) order by contype
				""").param("tables", names()).query(String.class).list();
		drops.forEach((drop) -> this.jdbc.sql(drop).update());
		missing.indexes().forEach((index) -> this.jdbc.sql("drop index " + name(index)).update());
		this.tables.forEach((table) -> this.jdbc.sql("alter table " + table + " disable trigger user").update());
		return missing;
	}

	private List<String> constraints(String which) {
		return this.jdbc
			.sql("""
					select format('alter table %%s add constraint %%I %%s', conrelid::regclass, conname, pg_get_constraintdef(oid))
					from pg_constraint where %s = any(cast(:tables as regclass[])) order by conname
					"""
				.formatted(which))
			.param("tables", names())
			.query(String.class)
			.list();
	}

	private List<String> indexes() {
		return this.jdbc.sql("""
				select pg_get_indexdef(indexrelid) from pg_index i join pg_class c on c.oid = i.indrelid
				where indrelid = any(cast(:tables as regclass[]))
					and not exists (select from pg_constraint where conindid = indexrelid)
				order by i.indexrelid::regclass::text like '%trigrams' desc, indexrelid
				""").param("tables", names()).query(String.class).list();
	}

	private static String name(String index) {
		return index.replaceFirst("(?i)create (unique )?index (\\S+) on .*", "$2");
	}

	private String[] names() {
		return this.tables.toArray(String[]::new);
	}

}
