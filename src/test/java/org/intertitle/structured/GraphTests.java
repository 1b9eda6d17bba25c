package org.intertitle.structured;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class GraphTests {

	@Test
	void isJsonOfSchemaOrgsWordsWithoutWhatIsNotKnown() {
		assertThat(
				new Graph(List.of(Person.named("Mieko Aoyama", "https://film.example/people/mieko-aoyama/"))).script())
			.isEqualTo("""
					{"@context":"https://schema.org","@graph":[{"@type":"Person","name":"Mieko Aoyama",\
					"url":"https://film.example/people/mieko-aoyama/"}]}""");
	}

	@Test
	void cannotEndTheElementThatItStandsIn() {
		assertThat(new Graph(List.of(Person.named("</script><!--<script>", "/"))).script()).doesNotContain("<")
			.contains("\\u003c/script>");
	}

	@ParameterizedTest
	@CsvSource({ "3.5, 5.0, 0.5, '3.5|5|0.5'", "4.0, 4.0, 0.0, '4|4|0'", "10.0, 10.0, 1.0, '10|10|1'",
			"60, 100.0, 0, '60|100|0'", "6E+1, 1E+2, 0.0, '60|100|0'" })
	void writesARatingOfAnyScaleWithADotAndNoMoreDigitsThanItHas(BigDecimal value, BigDecimal best, BigDecimal worst,
			String written) {
		String[] parts = written.split("\\|");
		assertThat(new Graph(List.of(new Rating(value, best, worst))).script())
			.contains("\"ratingValue\":" + parts[0] + ",\"bestRating\":" + parts[1] + ",\"worstRating\":" + parts[2]);
	}

}
