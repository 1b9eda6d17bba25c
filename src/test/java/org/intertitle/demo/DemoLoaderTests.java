package org.intertitle.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import org.intertitle.PostgresForTests;
import org.intertitle.database.DatabaseOrigin;
import org.intertitle.database.DatabasePresence;
import org.intertitle.web.SiteProperties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

/**
 * The demonstration publication comes only where it is wanted. The database of this test
 * is not the embedded one, and nobody asked for it.
 */
@SpringBootTest
@Import(PostgresForTests.class)
@Transactional
class DemoLoaderTests {

	private final DemoPublication publication = mock();

	@Autowired
	private DatabasePresence presence;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void staysOutOfADatabaseThatIsNotItsOwn() {
		assertThat(this.jdbc.sql("select count(*) from article").query(Long.class).single()).isZero();
		assertThat(this.jdbc.sql("select name from publication").query(String.class).single())
			.isEqualTo("A film magazine");
	}

	@Test
	void fillsTheEmbeddedDatabaseWhileItIsEmpty() {
		start(null, true);
		verify(this.publication).load();
	}

	@Test
	void fillsAnotherDatabaseIfItIsAsked() {
		start(true, false);
		verify(this.publication).load();
	}

	@Test
	void staysOutOfTheEmbeddedDatabaseIfItIsAsked() {
		start(false, true);
		verify(this.publication, never()).load();
	}

	@Test
	void staysOutOfADatabaseThatHasSomethingInIt() {
		this.jdbc.sql("insert into author (slug, name) values ('somebody', 'Somebody')").update();
		start(true, true);
		verify(this.publication, never()).load();
	}

	private void start(@Nullable Boolean asked, boolean embedded) {
		SiteProperties site = new SiteProperties(URI.create("http://localhost:8080"), Path.of("data"), List.of(),
				asked);
		new DemoLoader(this.publication, site, new DatabaseOrigin(embedded), this.presence, this.jdbc).start();
	}

}
