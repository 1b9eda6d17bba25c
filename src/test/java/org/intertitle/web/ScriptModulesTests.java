package org.intertitle.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.intertitle.web.ScriptModules.ScriptModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ScriptModulesTests {

	private final Map<String, String> sources = new HashMap<>();

	private final List<String> read = new ArrayList<>();

	@ParameterizedTest
	@CsvSource(textBlock = """
			import { a } from './a.js';           | import { a } from "A";
			import a, * as b from "./a.js"        | import a, * as b from "A"
			import "./a.js";                      | import "A";
			import {~	a,~	b~} from "./a.js";    | import {~	a,~	b~} from "A";
			export { a as $1 } from "./a.js";     | export { a as $1 } from "A";
			export * from "./a.js";               | export * from "A";
			export const from = "./a.js";         | export const from = "./a.js";
			export { a };~const b = "./a.js";     | export { a };~const b = "./a.js";
			const a = import("./a.js");           | const a = import("./a.js");
			say("import a from './a.js'");        | say("import a from './a.js'");
			""", delimiter = '|')
	void namesAddressesInImports(String script, String expected) {
		put("a", "export const a = 1;");
		put("b", script.replace('~', '\n'));
		assertThat(content(modules().get("./b.js")))
			.isEqualTo(expected.replace('~', '\n').replace("\"A\"", '"' + modules().get("./a.js").path() + '"') + "\n");
	}

	@Test
	void givesANewAddressToAllThatImportWhatHasChanged() {
		put("a", "export const a = 1;");
		put("b", "import './a.js';");
		put("c", "import './b.js';");
		put("d", "export const d = 1;");
		ScriptModule before = modules().get("./c.js");
		ScriptModule bystander = modules().get("./d.js");
		assertThat(modules().get("./c.js").file()).isEqualTo(before.file()).matches("c-[0-9a-f]{12}\\.js");
		put("a", "export const a = 2;");
		assertThat(modules().get("./c.js").file()).isNotEqualTo(before.file());
		assertThat(modules().get("./d.js").file()).isEqualTo(bystander.file());
	}

	@Test
	void listsWhatAModuleNeedsOnceAndTheDeepestFirst() {
		put("a", "");
		put("b", "import './a.js';");
		put("c", "import './b.js';\nimport './a.js';");
		ScriptModules modules = modules();
		assertThat(modules.get("./c.js").imports()).containsExactly(modules.get("./a.js").path(),
				modules.get("./b.js").path());
		assertThat(this.read).containsExactly("./c.js", "./b.js", "./a.js");
	}

	@Test
	void refusesCirclesByName() {
		put("a", "import './b.js';");
		put("b", "import './c.js';");
		put("c", "import './a.js';");
		ScriptModules modules = modules();
		for (int i = 0; i < 2; i++) {
			assertThatIllegalStateException().isThrownBy(() -> modules.get("./a.js"))
				.withMessage("Scripts that import each other: [./a.js, ./b.js, ./c.js] and ./a.js");
		}
	}

	@Test
	void readsNothingBeforeItIsAskedFor() {
		put("a", "");
		put("b", "");
		ScriptModules modules = modules();
		assertThat(this.read).isEmpty();
		modules.get("./a.js");
		assertThat(this.read).containsExactly("./a.js");
	}

	@Test
	void findsWhatAnotherNodeNamed() {
		put("a", "export const a = 1;");
		put("b", "import './a.js';");
		String file = modules().get("./a.js").file();
		ScriptModules modules = modules();
		assertThat(modules.byFile(file)).map(ScriptModulesTests::content).contains("export const a = 1;\n");
		this.read.clear();
		assertThat(modules.byFile("a-000000000000.js")).isEmpty();
		assertThat(this.read).isEmpty();
	}

	@Test
	void leavesOutCommentsOnLinesOfTheirOwn() {
		put("a", """
				// one
				/* two */
				/**
				three
				// four */
				a("/* five"); // six
				/* seven */ b(`
				// eight`);
					/* nine */
				c("*/");
				""".replace("\n// eight", " // eight"));
		assertThat(content(modules().get("./a.js"))).isEqualTo("""
				a("/* five"); // six
				/* seven */ b(` // eight`);
				c("*/");
				""");
	}

	@Test
	void failsForAModuleThatIsNotThere() {
		put("a", "import './b.js';");
		assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> modules().get("./a.js"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "@codemirror/commands", "@codemirror/language", "@codemirror/search", "@codemirror/state",
			"@codemirror/view", "@lezer/common", "@lezer/highlight", "@lezer/markdown", "@marijn/find-cluster-break",
			"crelt", "style-mod", "w3c-keyname" })
	void findsEachLibrary(String name) {
		assertThat(ScriptLibrary.source(name)).contains("export ");
	}

	@Test
	void knowsNoOtherLibrary() {
		assertThatIllegalArgumentException().isThrownBy(() -> ScriptLibrary.source("left-pad"));
	}

	@Test
	void servesEveryModuleOfTheEditorToTheBrowser() {
		Assets assets = new Assets();
		Assets another = new Assets();
		String entry = assets.path("writing-desk.js");
		assertThat(entry).matches("/assets/writing-desk-[0-9a-f]{12}\\.js");
		assertThat(assets.imports("writing-desk.js")).hasSizeGreaterThan(20)
			.contains(assets.path("writing-marks.js"))
			.allSatisfy((address) -> assertThat(asset(another, address)).hasValueSatisfying((asset) -> {
				assertThat(asset.type()).hasToString("text/javascript;charset=UTF-8");
				assertThat(new String(asset.content(), StandardCharsets.UTF_8))
					.doesNotContainPattern("(?m)^(import|export)[^;]* from ['\"][^/]");
			}));
	}

	private static Optional<Assets.Asset> asset(Assets assets, String address) {
		return assets.byFile(address.substring("/assets/".length()));
	}

	private void put(String name, String script) {
		this.sources.put("./" + name + ".js", script);
	}

	private ScriptModules modules() {
		return new ScriptModules((name) -> {
			this.read.add(name);
			return Optional.ofNullable(this.sources.get(name)).orElseThrow(NoSuchElementException::new);
		}, () -> List.copyOf(this.sources.keySet()));
	}

	private static String content(ScriptModule module) {
		return new String(module.content(), StandardCharsets.UTF_8);
	}

}
