package org.intertitle;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts Intertitle, which publishes film reviews.
 */
@SpringBootApplication
public class IntertitleApplication {

	public static void main(String[] args) {
		SpringApplication.run(IntertitleApplication.class, args);
	}

}
