// Draws the PNG icons of the manifest from the SVG files beside this one: `node public/art/render.mjs`.
// Needed only after a change of the drawings; the PNGs are committed. CHROME names the browser.
import { chromium } from "@playwright/test";
import { readFile, writeFile } from "node:fs/promises";

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
await browser.close();
