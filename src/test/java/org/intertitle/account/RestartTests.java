package org.intertitle.account;

import java.net.HttpCookie;

import org.intertitle.IntertitleApplication;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A session belongs to no node: another one on the same database knows it, as the same
 * one does after a restart.
 */
@NewsroomTest
class RestartTests {

	@Test
	void aSessionSurvivesARestart(@Autowired JdbcClient jdbc, @Autowired JdbcConnectionDetails database,
			@Value("${server.port}") int port, @Value("${intertitle.data}") String data) {
		jdbc.sql("delete from sign_in_delay").update();
		new Colleagues(jdbc).named("sven", Role.EDITOR);
		Browsing before = new Browsing(port);
		before.signIn(Colleagues.email("sven"), Colleagues.PASSWORD);
		Browsing.Page form = before.get("/admin/account");
		try (ConfigurableApplicationContext restarted = new SpringApplicationBuilder(IntertitleApplication.class).run(
				"--server.port=0", "--server.address=127.0.0.1", "--intertitle.demo=false", "--intertitle.data=" + data,
				"--spring.datasource.url=" + database.getJdbcUrl(),
				"--spring.datasource.username=" + database.getUsername(),
				"--spring.datasource.password=" + database.getPassword(),
				"--spring.datasource.hikari.maximum-pool-size=3")) {
			Browsing after = new Browsing(((WebServerApplicationContext) restarted).getWebServer().getPort());
			after.plant("session", before.cookie("session").map(HttpCookie::getValue).orElseThrow());
			after.plant("form", before.cookie("form").map(HttpCookie::getValue).orElseThrow());
			assertThat(after.get("/admin/account").document().select("#name").val()).isEqualTo("sven");
			assertThat(after.submit(form, "form[action=/admin/account]", "name", "Sven S.").location())
				.isEqualTo("/admin/account?said=saved");
			after.submit(after.get("/admin/account"), "form[action=/logout]");
		}
		assertThat(before.get("/admin/account").status()).isEqualTo(303);
	}

}
