package org.intertitle.account;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What was done stays written down.
 */
@NewsroomTest
class AuditTests {

	private final AuditTrail audit;

	private final AuditChain chain;

	private final JdbcClient jdbc;

	private final TransactionTemplate transactions;

	private final Browsing browser;

	AuditTests(@Autowired AuditTrail audit, @Autowired AuditChain chain, @Autowired JdbcClient jdbc,
			@Autowired PlatformTransactionManager transactions, @Value("${server.port}") int port) {
		this.audit = audit;
		this.chain = chain;
		this.jdbc = jdbc;
		this.transactions = new TransactionTemplate(transactions);
		this.browser = new Browsing(port);
	}

	@BeforeEach
	void threeDeeds() {
		this.jdbc.sql("delete from sign_in_delay").update();
		for (int i = 1; i <= 3; i++) {
			this.audit.add(Deed.PUBLISHED, "the review " + i);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "update audit set subject = 'x'", "delete from audit", "truncate audit cascade",
			"update audit_seal set hash = sha256('x')", "delete from audit_seal", "truncate audit_seal" })
	void theDatabaseRefusesToChangeIt(String sql) {
		DataAccessException refusal = catchThrowableOfType(DataAccessException.class,
				() -> this.jdbc.sql(sql).update());
		assertThat(refusal.getMostSpecificCause()).isInstanceOfSatisfying(PSQLException.class,
				(ex) -> assertThat(ex.getServerErrorMessage().getConstraint()).isEqualTo("audit_append_only"));
	}

	@Test
	void everyRowIsSealedWhenItIsCommitted() {
		AuditChain.Check check = this.chain.check();
		assertThat(check.faults()).isEmpty();
		assertThat(check.whole()).isTrue();
		assertThat(check.rows()).isEqualTo(this.jdbc.sql("select count(*) from audit_seal").query(Long.class).single())
			.isEqualTo(this.jdbc.sql("select count(*) from audit").query(Long.class).single());
		assertThat(check.lastSeal()).hasSize(64);
	}

	/** By somebody who owns the database, and can take the triggers away. */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					update audit set subject = 'the review 9' where id = :id | Row :id, or the seal before it, is not as it was written.
					update audit set deed = 'WITHDRAWN' where id = :id | Row :id, or the seal before it, is not as it was written.
					update audit set at = at - interval '1 microsecond' where id = :id | Row :id, or the seal before it, is not as it was written.
					update audit set account_name = 'Eve' where id = :id | Row :id, or the seal before it, is not as it was written.
					update audit set address = '192.0.2.1' where id = :id | Row :id, or the seal before it, is not as it was written.
					delete from audit where id = :id | Row :id was taken out.
					delete from audit_seal where audit_id = :id | Row :id was slipped in: it has no seal.
					update audit_seal set hash = sha256('x') where audit_id = :id | Row :id, or the seal before it, is not as it was written.
					""")
	void theChainShowsWhatWasForged(String forgery, String fault) {
		long id = this.jdbc.sql("select max(id) - 1 from audit").query(Long.class).single();
		this.transactions.executeWithoutResult((transaction) -> {
			this.jdbc.sql("alter table audit disable trigger user").update();
			this.jdbc.sql("alter table audit_seal disable trigger user").update();
			this.jdbc.sql("alter table audit_seal drop constraint audit_seal_audit_id_fkey").update();
			assertThat(this.jdbc.sql(forgery.replace(":id", Long.toString(id))).update()).isEqualTo(1);
			AuditChain.Check check = this.chain.check();
			assertThat(check.whole()).isFalse();
			assertThat(check.faults()).contains(fault.replace(":id", Long.toString(id)));
			transaction.setRollbackOnly();
		});
		assertThat(this.chain.check().whole()).isTrue();
	}

	@Test
	void aRowThatIsSlippedInIsFound() {
		this.transactions.executeWithoutResult((transaction) -> {
			this.jdbc.sql("alter table audit disable trigger user").update();
			this.jdbc.sql("insert into audit (deed, subject) values ('PUBLISHED', 'forged')").update();
			assertThat(this.chain.check().faults()).singleElement().asString().contains("was slipped in");
			transaction.setRollbackOnly();
		});
	}

	@Test
	void whatIsNotDoneInTheEndIsNotWrittenDown() {
		long before = this.jdbc.sql("select count(*) from audit").query(Long.class).single();
		this.transactions.executeWithoutResult((transaction) -> {
			this.audit.add(Deed.DELETED, "the film Ballerina (12)");
			transaction.setRollbackOnly();
		});
		assertThat(this.jdbc.sql("select count(*) from audit").query(Long.class).single()).isEqualTo(before);
	}

	/**
	 * One writes down first and then wants a row that the other, who writes down next,
	 * holds: a lock that lasted longer than the commit would let neither go on.
	 */
	@Test
	void nobodyWaitsForSomebodyElsesWork() throws Exception {
		new Colleagues(this.jdbc).named("lock", Role.WRITER);
		CyclicBarrier bothHaveBegun = new CyclicBarrier(2);
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			Future<?> first = threads.submit(() -> this.transactions.executeWithoutResult((transaction) -> {
				this.audit.add(Deed.DELETED, "first");
				await(bothHaveBegun);
				touch();
			}));
			Future<?> second = threads.submit(() -> this.transactions.executeWithoutResult((transaction) -> {
				touch();
				await(bothHaveBegun);
				this.audit.add(Deed.DELETED, "second");
			}));
			first.get();
			second.get();
		}
		assertThat(this.chain.check().whole()).isTrue();
	}

	private void touch() {
		this.jdbc.sql("update account set version = version + 1 where name = 'lock'").update();
	}

	private static void await(CyclicBarrier barrier) {
		try {
			barrier.await();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void whatIsWrittenIsOneLineThatFits() {
		this.audit.add(Deed.DELETED, "a\r\n\u001b[31mb\0c " + "x".repeat(600));
		String subject = this.jdbc.sql("select subject from audit order by id desc limit 1")
			.query(String.class)
			.single();
		assertThat(subject).startsWith("a [31mb c xxx").hasSize(500);
	}

	@Test
	void administratorsFindADeed() {
		SignedIn judy = administrator("judy");
		for (int i = 0; i < 60; i++) {
			this.audit.add(Deed.MERGED, "the film " + i);
		}
		this.jdbc
			.sql("insert into audit (deed, subject, account_id, account_name) values ('RESTORED', '=1+1', ?, 'judy')")
			.param(judy.id())
			.update();
		Browsing.Page merged = this.browser.get("/admin/audit/?deed=MERGED");
		assertThat(merged.document().select("tbody tr")).hasSize(50);
		assertThat(merged.document().select("tbody tr").first().text()).contains("Merged", "the film 59");
		Browsing.Page earlier = this.browser.get(merged.document().select("a[rel=next]").attr("href"));
		assertThat(earlier.document().select("tbody tr").eachText()).hasSize(10)
			.last()
			.asString()
			.contains("the film 0");
		assertThat(this.browser.get("/admin/audit/?deed=RESTORED&account=" + judy.id()).document().select("tbody tr"))
			.hasSize(1);
		assertThat(this.browser.get("/admin/audit/?from=2001-01-01&to=2001-12-31").document().select("tbody tr"))
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "deed=X&account=x&from=x&to=2026-02-31&before=x", "before=99999999999999999999",
			"account=-1&from=0000-00-00", "deed=';--&before=' or 1=1", "from=9999-12-31&to=9999-12-31" })
	void anAddressThatMeansNothingIsNoError(String query) {
		administrator("kim");
		assertThat(this.browser.get("/admin/audit/?" + query.replace(" ", "%20").replace("'", "%27")).status())
			.isEqualTo(200);
	}

	@Test
	void anExportIsADeedAndHoldsNoFormula() {
		SignedIn leo = administrator("leo");
		this.jdbc.sql("insert into audit (deed, subject, account_id, account_name) values ('RESTORED', ?, ?, 'leo')")
			.params("=HYPERLINK(\"x\")", leo.id())
			.update();
		Browsing.Page csv = this.browser.post("/admin/audit/export", "account", Long.toString(leo.id()));
		assertThat(csv.header("Content-Type")).startsWith("text/csv");
		assertThat(csv.header("Content-Disposition")).contains("attachment");
		List<String> lines = csv.text().lines().toList();
		assertThat(lines).element(0).isEqualTo("number,at,deed,account,name,address,subject");
		assertThat(lines).element(1).asString().contains("\"EXPORTED\"", "\"the audit list\"");
		assertThat(lines).element(2).asString().endsWith("\"'=HYPERLINK(\"\"x\"\")\"");
	}

	@Test
	void thePageSaysWhetherTheListIsWhole() {
		administrator("mia");
		assertThat(this.browser.get("/admin/audit/chain").heading()).isEqualTo("Nothing was changed");
	}

	private SignedIn administrator(String name) {
		SignedIn who = new Colleagues(this.jdbc).named(name, Role.ADMINISTRATOR);
		this.browser.signIn(Colleagues.email(name), Colleagues.PASSWORD);
		return who;
	}

}
