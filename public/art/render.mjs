// Draws the PNG icons of the manifest from the SVG files beside this one, and takes its two screenshots from a
// running `cargo xtask serve`: `node public/art/render.mjs [http://localhost:8080/]`.
// Needed only after a change of how things look; the PNGs are committed. CHROME names the browser.
import { chromium } from "@playwright/test";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);
const text = (path) => readFile(new URL(path, root), "utf8");

const shortcut = async (icon) => {
  const drawing = (await text(`node_modules/lucide-static/icons/${icon}.svg`)).replace(/<!--.*?-->/s, "");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><rect width="96" height="96" rx="24" fill="#0a6ebd"/>
    <g color="#fff" transform="translate(24 24) scale(2)">${drawing}</g></svg>`;
};

const icon = await text("public/icons/icon.svg");
const maskable = await text("public/art/maskable.svg");
const pictures = [
  ["icon-192", 192, icon],
  ["icon-512", 512, icon],
  ["maskable-192", 192, maskable],
  ["maskable-512", 512, maskable],
  ["shortcut-continue", 96, await shortcut("play")],
  ["shortcut-review", 96, await shortcut("rotate-ccw")],
  ["shortcut-help", 96, await shortcut("phone-call")],
];

const browser = await chromium.launch({
  executablePath: process.env.CHROME ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
for (const [name, size, svg] of pictures) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}body>svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true });
  await writeFile(new URL(`public/icons/${name}.png`, root), png);
  await page.close();
}

// The screenshots of the manifest: the path of somebody who has practised a little.
const site = process.argv[2];
if (site) {
  const log = (await text("tests/fixtures/saved/log-1.txt")).trim();
  for (const [name, width, height, isMobile] of [["narrow", 390, 844, true], ["wide", 1280, 800, false]]) {
    const context = await browser.newContext({ viewport: { width, height }, isMobile, locale: "kk-KZ" });
    const page = await context.newPage();
    await page.addInitScript((log) => {
      localStorage.setItem("saqbol.profile", JSON.stringify({ lang: "kk", track: "grades-5-9", nickname: "Барыс" }));
      localStorage.setItem("saqbol.log.00000001.0", JSON.stringify(log));
    }, log);
    await page.goto(site);
    await page.locator("#continue").waitFor();
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: fileURLToPath(new URL(`public/icons/screenshot-${name}.png`, root)) });
    await context.close();
  }
}
await browser.close();
