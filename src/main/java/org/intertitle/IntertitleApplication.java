package org.intertitle;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Starts Intertitle, which publishes film reviews.
 */
@SpringBootApplication
@EnableScheduling
public class IntertitleApplication {

	public static void main(String[] args) {
		SpringApplication.run(IntertitleApplication.class, args);
	}

}
