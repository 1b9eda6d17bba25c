package org.intertitle.search;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PassageTests {

	@Test
	void marksWhatWasFoundAndNothingElse() {
		assertThat(html("A <b>&\"'\ue000night\ue001 of</b>."))
			.isEqualTo("A &lt;b&gt;&amp;&quot;&#39;<mark>night</mark> of&lt;/b&gt;.");
		assertThat(html("\ue001a \ue000\ue000night\ue001\ue001 b\ue000.")).isEqualTo("… a <mark>night</mark> b.");
	}

	@Test
	void saysWhereItWasCut() {
		assertThat(html("and the \ue000night\ue001 is")).isEqualTo("… and the <mark>night</mark> is …");
		assertThat(html("\ue000Night\ue001 is “long.”")).isEqualTo("<mark>Night</mark> is “long.”");
	}

	@Test
	void isNoneWithoutAWord() {
		assertThat(Passage.of(null)).isEmpty();
		assertThat(Passage.of("Nothing here.")).isEmpty();
	}

	private static String html(String marked) {
		return Passage.of(marked).orElseThrow().html().markup();
	}

}
