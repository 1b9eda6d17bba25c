package org.intertitle.markdown;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is typed, and what is set.
 */
class TypographyTests {

	private final Markdown markdown = new Markdown();

	@Test
	void turnsQuotationMarks() {
		assertSet("""
				"A lamp," she said, "and a tram."       => “A lamp,” she said, “and a tram.”
				"She said 'no.'" "'Yes,' then."         => “She said ‘no.’” “‘Yes,’ then.”
				("Jaws") ["Jaws"] /"Jaws"/              => (“Jaws”) [“Jaws”] /“Jaws”/
				a tram--"late," she said--"again"       => a tram–“late,” she said–“again”
				"I was---" he began                     => “I was—” he began
				"over several paragraphs                => “over several paragraphs
				"*Jaws*" *"Jaws"* **"Jaws"**            => “Jaws” “Jaws” “Jaws”
				"[Jaws](/jaws/)" ["Jaws"](/jaws/)       => “Jaws” “Jaws”
				"`x`" and "[^1]"                        => “x” and “[^1]”
				""");
	}

	@Test
	void tellsApostrophesFromQuotationMarks() {
		assertSet("""
				don't; O'Brien's; the students' essays  => don’t; O’Brien’s; the students’ essays
				'Tis the '90s; in '68 and '42.          => ’Tis the ’90s; in ’68 and ’42.
				rock 'n' roll; 'em; 'til then           => rock ’n’ roll; ’em; ’til then
				'28 Days Later' and '12 Angry Men'      => ‘28 Days Later’ and ‘12 Angry Men’
				'Tisiphone' and 'causeway'              => ‘Tisiphone’ and ‘causeway’
				*Jaws*'s shark; `x`'s                   => Jaws’s shark; x’s
				""");
	}

	@Test
	void setsDashesAndEllipses() {
		assertSet("""
				1914--18; well---no; and so on...       => 1914–18; well—no; and so on…
				self-made; a - b; -----; ....; 1.5      => self-made; a - b; -----; ....; 1.5
				""");
	}

	@Test
	void leavesCodeAddressesAndEscapesAlone() {
		assertSet("""
				`"a" -- 'b'...`                         => "a" -- 'b'...
				6\\'2\\" and \\-\\- and \\.\\.\\.           => 6'2" and -- and ...
				https://example.com/a--b...c/'d'/       => https://example.com/a--b...c/'d'/
				&quot;a&quot; &#39;b&#39;               => "a" 'b'
				""");
	}

	@Test
	void seesWhereABlockBegins() {
		assertThat(this.markdown.plain("## \"a\"\n\n> \"b\"\n\n- 'c'\n\n|\"d\"|'e'|\n|-|-|"))
			.isEqualTo("\u201ca\u201d \u201cb\u201d \u2018c\u2019 \u201cd\u201d \u2018e\u2019");
	}

	private void assertSet(String pairs) {
		assertThat(pairs.lines()).isNotEmpty().allSatisfy((pair) -> {
			String[] typedAndSet = pair.split(" +=> ");
			assertThat(this.markdown.plain(typedAndSet[0])).isEqualTo(typedAndSet[1]);
		});
	}

}
