//! A Chromium and its driver for the tests: the one there is, or one that the system can install.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::{node, run};

/// Debian's packages of both.
const CHROMIUM: [&str; 2] = ["chromium", "chromium-driver"];

/// Where browsers are, best first.
const CHROMES: [&str; 9] = [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/snap/bin/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
];

/// The environment under which every browser test runs.
pub(crate) fn environment(root: &Path) -> Result<Vec<(&'static str, OsString)>> {
    let chrome = chrome(root)?;
    let driver = driver(root, &chrome)?;
    // wasm-bindgen's test runner learns from this file which browser to start.
    let capabilities = run::tools(root).join("webdriver.json");
    let json = serde_json::json!({ "goog:chromeOptions": { "binary": chrome } });
    fs::create_dir_all(run::tools(root))?;
    fs::write(&capabilities, json.to_string()).context("target/tools/webdriver.json")?;
    Ok(vec![
        ("CHROME", chrome.clone().into()),
        ("CHROME_PATH", chrome.into()),
        ("CHROMEDRIVER", driver.into()),
        ("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities.into()),
        // The default of 20 s is too short for a cold start on two busy cores.
        ("WASM_BINDGEN_TEST_TIMEOUT", "120".into()),
        ("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60".into()),
        ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner".into()),
    ])
}

fn chrome(root: &Path) -> Result<PathBuf> {
    if let Some(chrome) = named("CHROME")? {
        return Ok(chrome);
    }
    let known = || CHROMES.iter().map(PathBuf::from).find(|path| path.exists());
    if let Some(chrome) = known() {
        return Ok(chrome);
    }
    if may_apt(root) {
        apt(root, &CHROMIUM)?;
        return known().context("apt-get installed no Chromium where one is expected");
    }
    run::step("Chromium for the tests", || {
        run::check(node::npm(root, "npx").args(["playwright", "install", "chromium"]))
            .context("install Chrome or Chromium, or set CHROME to the path of one")
    })?;
    let ask = "import('@playwright/test').then(p => console.log(p.chromium.executablePath()))";
    run::printed(run::command(root, "node").args(["-e", ask]))
        .map(PathBuf::from)
        .context("Playwright does not say where its Chromium is")
}

fn driver(root: &Path, chrome: &Path) -> Result<PathBuf> {
    if let Some(driver) = named("CHROMEDRIVER")? {
        return Ok(driver);
    }
    if let Some(driver) = on_path(root, "chromedriver") {
        return Ok(driver);
    }
    if may_apt(root) {
        apt(root, &CHROMIUM)?;
        return on_path(root, "chromedriver").context("apt-get installed no chromedriver on PATH");
    }
    // The driver must be of the browser's own major version.
    let version = run::printed(run::command(root, chrome).arg("--version")).unwrap_or_default();
    let major = version.split_whitespace().find_map(|word| word.split('.').next()?.parse::<u32>().ok());
    let wanted = major.map_or("chromedriver@stable".to_owned(), |major| format!("chromedriver@{major}"));
    run::step(&format!("{wanted} for the tests"), || {
        let mut npx = node::npm(root, "npx");
        npx.args(["--yes", "@puppeteer/browsers", "install", &wanted, "--path"]).arg(run::tools(root));
        // Prints "chromedriver@VERSION PATH".
        let printed =
            run::printed(&mut npx).context("install chromedriver, or set CHROMEDRIVER to its path")?;
        let path = printed.lines().last().and_then(|line| line.split_once(' ')).map(|(_, path)| path.trim());
        path.map(PathBuf::from).with_context(|| format!("@puppeteer/browsers printed `{printed}`"))
    })
}

/// The program that a variable names; an error when there is none.
fn named(variable: &str) -> Result<Option<PathBuf>> {
    let Some(path) = std::env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from) else {
        return Ok(None);
    };
    if !path.exists() {
        bail!("{variable} says {}, where nothing is", path.display());
    }
    Ok(Some(path))
}

/// The program of this name on PATH, the project's tools first.
fn on_path(root: &Path, program: &str) -> Option<PathBuf> {
    let name = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&run::path(root)).map(|folder| folder.join(&name)).find(|path| path.is_file())
}

/// Root on Debian or one of its children, as in a container or a CI.
pub(crate) fn may_apt(root: &Path) -> bool {
    Path::new("/etc/debian_version").exists()
        && run::printed(run::command(root, "id").arg("-u")).as_deref() == Some("0")
}

/// Installs Debian's packages.
pub(crate) fn apt(root: &Path, packages: &[&str]) -> Result<()> {
    run::step(&[&packages.join(", "), " by apt-get"].concat(), || {
        let apt = |args: &[&str]| {
            run::check(run::command(root, "apt-get").args(args).env("DEBIAN_FRONTEND", "noninteractive"))
        };
        apt(&["update", "-qq"])?;
        apt(&[&["install", "-y", "-qq", "--no-install-recommends"], packages].concat())
    })
}
