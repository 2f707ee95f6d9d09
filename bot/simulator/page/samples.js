/* Things to send with one tap, drawn here: a village hall, and a sticker. */

const LARGEST = 1280;

/* At once: toBlob waits for an idle moment, which a busy old computer does not have. */
function blob(canvas, type, quality) {
  const url = canvas.toDataURL(type, quality);
  const bytes = Uint8Array.from(atob(url.slice(url.indexOf(",") + 1)), (letter) => letter.charCodeAt(0));
  return new Blob([bytes], { type: url.slice(5, url.indexOf(";")) });
}

function canvas(width, height) {
  const made = document.createElement("canvas");
  made.width = width;
  made.height = height;
  return [made, made.getContext("2d")];
}

function polygon(brush, colour, points) {
  brush.fillStyle = colour;
  brush.beginPath();
  for (const [x, y] of points) brush.lineTo(x, y);
  brush.fill();
}

function hall(brush) {
  const sky = brush.createLinearGradient(0, 0, 0, 420);
  sky.addColorStop(0, "#9ccbe0");
  sky.addColorStop(1, "#f3e6c4");
  brush.fillStyle = sky;
  brush.fillRect(0, 0, 800, 600);
  polygon(brush, "#4d7f5a", [[0, 380], [160, 300], [330, 370], [520, 290], [800, 370], [800, 600], [0, 600]]);
  polygon(brush, "#7a5a35", [[0, 500], [800, 470], [800, 600], [0, 600]]);
  brush.fillStyle = "#5b3d22";
  for (const x of [190, 300, 410, 520, 600]) brush.fillRect(x, 400, 16, 110);
  brush.fillStyle = "#8d6239";
  brush.fillRect(160, 300, 490, 110);
  brush.fillStyle = "#4a3019";
  for (const x of [200, 320, 540]) brush.fillRect(x, 325, 46, 50);
  brush.fillRect(430, 322, 60, 88);
  polygon(brush, "#6b3322", [[110, 305], [220, 190], [590, 190], [700, 305]]);
  polygon(brush, "#d9a441", [[396, 215], [416, 240], [396, 265], [376, 240]]);
  polygon(brush, "#b9382c", [[705, 180], [765, 180], [765, 200], [705, 200]]);
  polygon(brush, "#ffffff", [[705, 200], [765, 200], [765, 220], [705, 220]]);
  brush.fillStyle = "#efe9dc";
  brush.fillRect(700, 175, 6, 300);
}

/** A picture of a village hall as a phone would send it: the large one and a small one. */
export function samplePhoto() {
  const [large, brush] = canvas(800, 600);
  hall(brush);
  return shrunk(large, 800, 600);
}

function shrunk(source, width, height) {
  const scaled = (most) => {
    const factor = Math.min(1, most / Math.max(width, height));
    const [made, brush] = canvas(Math.max(1, Math.round(width * factor)), Math.max(1, Math.round(height * factor)));
    brush.drawImage(source, 0, 0, made.width, made.height);
    return blob(made, "image/jpeg", 0.85);
  };
  return { file: scaled(LARGEST), small: scaled(320) };
}

/** A chosen picture made as small as the app makes it (1,280 pixels, JPEG); null when it is no picture. */
export async function takenPhoto(file) {
  try {
    const picture = await createImageBitmap(file);
    return shrunk(picture, picture.width, picture.height);
  } catch {
    return null;
  }
}

/** A thumb up on a leaf. */
export function sampleSticker() {
  const [made, brush] = canvas(512, 512);
  brush.fillStyle = "#1d5c45";
  brush.beginPath();
  brush.ellipse(256, 256, 220, 200, -0.5, 0, Math.PI * 2);
  brush.fill();
  polygon(brush, "#f0c766", [[170, 260], [235, 250], [265, 130], [310, 140], [305, 225], [390, 225], [385, 370], [230, 385], [170, 370]]);
  return blob(made, "image/webp", 0.9);
}
