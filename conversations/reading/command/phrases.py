"""The phrases that steer a conversation, by what is meant, in the spelling that `command.words` brings them to."""

from __future__ import annotations

PLAIN = {
    "back": "balik ke sebelumnya; kembali; kembali ke sebelumnya; kembali ke pertanyaan sebelumnya; pertanyaan sebelumnya; back"
    "; ke pertanyaan sebelumnya; sebelumnya; kembali ke pertanyaan tadi; balik ke pertanyaan tadi",
    "skip": "lewati; loncati; lompati; dilewati; skip; lewatkan; lewati pertanyaan; lewati pertanyaan ini; lewati yang ini"
    "; yang ini dilewati; pertanyaan berikutnya",
    "later": "nanti; nanti dilanjut; nanti dilanjutkan; disimpan dulu; nanti dulu; nanti saja; selesai dulu; berhenti dulu"
    "; stop dulu; lanjut nanti; nanti lanjut; dilanjut besok; sambung besok; disambung besok"
    "; nanti saya lanjut"
    "; nanti saya lanjutkan; dilanjut nanti"
    "; saya mau berhenti dulu; istirahat dulu; sambung nanti; nanti disambung; disambung nanti; lanjut besok; besok lanjut"
    "; besok saya lanjut"
    "; besok saya lanjutkan; besok saya isi lagi; nanti saya isi lagi; cukup dulu; cukup sampai di sini; cukup sampai sini"
    "; sampai sini dulu; sampai di sini dulu; simpan dulu; tunda dulu"
    "; ditunda dulu",
    "stop": "berhenti; stop; setop; berhenti langganan; jangan kirim pesan; jangan kirim pesan lagi; jangan hubungi saya"
    "; jangan hubungi saya lagi"
    "; berhenti kirim pesan; stop kirim pesan; jangan ganggu; jangan ganggu saya; unsubscribe; jangan kirimi saya pesan"
    "; jangan chat lagi",
    "cancel": "batal; saya batal lapor; batalkan; batalkan laporan; batalkan laporan ini; batal lapor; cancel; batal semua"
    "; batalkan semua; batalkan laporan saya",
    "help": "bantu; ini diisi apa; diisi apa ini; kenapa harus isi ini; bantuan; help; maksud pertanyaan apa"
    "; apa maksud pertanyaan; apa maksud pertanyaan ini; untuk apa data ini"
    "; ini data untuk apa; data ini untuk apa; untuk apa ditanya; kenapa harus diisi; kenapa harus isi"
    "; kenapa harus dijawab; untuk apa; untuk apa ini; ini untuk apa; apa maksud; maksud apa; ini maksud apa"
    "; maksud bagaimana; bagaimana maksud; untuk apa ini data"
    "; apa maksud ini; maksud; apa ini"
    "; ini apa; apa itu; saya tidak paham; tidak paham; kurang paham; belum paham; saya kurang paham; saya belum paham"
    "; saya bingung; bagaimana cara isi; bagaimana cara; cara isi; cara isi bagaimana"
    "; contoh apa; contoh bagaimana; contoh seperti apa; contoh nya seperti apa; bagaimana ini; ini bagaimana"
    "; untuk apa data; minta contoh; beri contoh; ini pertanyaan apa; pertanyaan apa ini"
    "; maksud pertanyaan ini apa; minta bantuan; untuk apa datanya; datanya untuk apa; cara bagaimana"
    "; mohon bantuan; mohon penjelasan; minta penjelasan; minta petunjuk; mohon petunjuk; kenapa ditanya ini"
    "; kenapa ditanya; apa guna; ini guna apa; guna apa; untuk apa itu"
    "; ini aplikasi apa; aplikasi apa ini; ini program apa; program apa ini; bot apa ini; ini bot apa"
    "; kurang paham maksud; tidak paham maksud"
    "; saya tidak paham maksud; bagaimana isi; bagaimana jawab; cara isi apa; bagaimana cara jawab; apa yang harus diisi"
    "; isi apa; diisi apa; saya harus isi apa",
    "edit": "ubah; saya mau ubah jawaban; jawaban tadi keliru; jawaban keliru; edit; salah tadi; tadi salah; yang tadi salah"
    "; salah yang tadi; salah ketik; salah isi; salah tulis"
    "; salah kirim; salah jawab; salah input; salah jawab tadi; tadi salah jawab; jawaban sebelumnya salah"
    "; salah pencet; tadi salah ketik; tadi salah isi; salah ketik tadi; salah isi tadi; salah tulis tadi; ubah jawaban"
    "; ubah jawaban tadi; ubah yang tadi"
    "; ubah jawaban saya; ubah jawaban yang tadi; ubah jawaban sebelumnya; ubah isian; ubah data; jawaban tadi salah"
    "; jawaban saya salah; jawaban salah"
    "; ubah tadi; mau ubah; saya mau ubah; mau ubah yang tadi; saya mau ubah yang tadi"
    "; mau ubah jawaban; mau ubah jawaban tadi; mau ubah jawaban yang tadi; kenapa salah tadi; kenapa tadi salah"
    "; bisa ubah; bisa ubah jawaban; bisa diubah; keliru tadi; tadi keliru"
    "; jawaban yang tadi salah; salah nomor tadi"
    "; jawaban saya tadi salah; saya salah isi; tadi saya salah isi; yang sebelumnya salah; salah angka tadi"
    "; yang tadi keliru; ubah yang sebelumnya; ubah laporan; bukan itu yang benar",
    "menu": "menu; main menu"
    "; menu utama; ke menu; kembali ke menu; kembali ke menu utama; balik ke menu; ke menu utama; daftar menu"
    "; daftar perintah"
    "; halaman utama; ke menu awal",
    "report": "mau lapor; saya mau lapor; mau lapor koperasi; mau lapor desa; saya mau lapor koperasi; mau lapor musdes"
    "; lapor perkembangan; lapor perkembangan koperasi; mau lapor perkembangan koperasi"
    "; lapor kemajuan; mau lapor kemajuan; saya mau lapor kemajuan"
    "; buat laporan; isi laporan; mau buat laporan; saya mau buat laporan; mulai lapor"
    "; mulai laporan; saya mau isi laporan; saya mau lapor musdes; laporan baru; buat laporan baru",
    "status": "cek status; laporan saya sampai mana; laporan sampai mana; status laporan; status laporan saya"
    "; laporan saya bagaimana"
    "; bagaimana laporan saya; status laporan desa; apa yang belum diisi; apa saja yang belum diisi"
    "; status desa; status desa saya; sudah sampai mana; laporan saya sudah sampai mana"
    "; cek laporan; status saya"
    "; cek laporan saya; bagaimana status laporan saya; sampai mana laporan saya",
    "resume": "lanjutkan laporan; lanjut laporan; mau lanjut; mari lanjut; ayo lanjut; siap lanjut; lanjut lagi; lanjut yang tadi"
    "; lanjutkan yang tadi; lanjutkan yang kemarin; lanjut yang kemarin"
    "; lanjut isi; saya mau lanjut; kita lanjut; sampai mana tadi; sampai mana kita tadi; sampai di mana tadi"
    "; lanjut isi laporan; teruskan laporan",
    "thanks": "terima kasih; ok terima kasih; baik terima kasih; siap terima kasih; ya terima kasih; terima kasih kembali"
    "; terima kasih atas bantuan"
    "; terima kasih atas info; terima kasih info; terima kasih sebelumnya; terima kasih sudah dibantu"
    "; terima kasih atas perhatian; sudah terima kasih"
    "; terima kasih atas penjelasan; terima kasih bantuan; baik terima kasih atas info; terima kasih betang"
    "; terima kasih penjelasan",
    "greeting": "halo; selamat pagi; selamat siang; selamat sore; selamat malam; assalamualaikum; permisi; halo selamat pagi"
    "; halo selamat siang; halo selamat sore; halo selamat malam; tabe salamat lingu nalatai; tabe salamat; shalom"
    "; om swastiastu; waalaikumsalam"
    "; assalamualaikum selamat pagi; assalamualaikum selamat siang; assalamualaikum selamat sore"
    "; assalamualaikum selamat malam; salam sejahtera untuk kita"
    "; selamat pagi salam sejahtera; tabe salamat lingu nalatai salam sujud karendem malempang"
    "; adil ka talino bacuramin ka saruga basengat ka jubata"
    "; adil ka talino; adil ka talino bacuramin ka saruga; halo betang; assalamualaikum halo"
    "; nama bete; salamat hanjewu; salamat hamalem; salamat andau",
}
"""These steer whatever is asked, even free text: no answer is worded like them."""

LOOSE = {
    "back": "balik; mundur; undo; sebelumnya; ke sebelumnya; kembali ke atas; kembali ke tadi; mundur satu; kembali satu",
    "skip": "lewat; lompati; lompat; next; selanjutnya; berikutnya; dilewati; dilewat; di skip; diskip"
    "; lanjut pertanyaan berikutnya; lanjut berikutnya"
    "; lewati ini; lewat ini",
    "later": "besok; sudahi; sudahi dulu; jeda; tunda; simpan; pause; selesai; sebentar; sebentar lagi; tunggu"
    "; tunggu sebentar; tunggu dulu"
    "; nanti malam; nanti sore"
    "; nanti siang; nanti besok"
    "; saya sibuk; sedang sibuk; lagi sibuk; saya sedang sibuk; saya lagi sibuk; masih sibuk; saya sedang rapat"
    "; sedang rapat; lagi rapat; saya di jalan"
    "; lagi di jalan; sedang di jalan; sibuk; nanti sore saya lanjut; nanti sore saya lanjutkan; nanti malam saya lanjut"
    "; saya lanjutkan nanti; saya lanjutkan nanti malam; saya lanjutkan besok"
    "; nanti malam saya lanjutkan; nanti siang saya lanjut; nanti siang saya lanjutkan; besok saja; besok dulu; capek dulu"
    "; selesai nanti; nanti lagi; sudah dulu; besok lagi",
    "stop": "jangan kirim; jangan kirim lagi; jangan hubungi; jangan hubungi lagi; berhenti kirim; stop kirim",
    "cancel": "tidak jadi; batal saja; tidak jadi lapor; saya batal",
    "help": "tolong; cara; panduan; petunjuk; contoh; bagaimana; penjelasan; jelaskan; bingung; tidak tahu cara"
    "; saya tidak tahu cara"
    "; wajib diisi; ini wajib diisi; ini wajib; harus diisi"
    "; cara lapor; bagaimana cara lapor; tolong bantu; tolong jelaskan; mohon dijelaskan; tolong bantu saya; bantu saya"
    "; minta tolong; dijawab apa; harus dijawab apa; help me; bantu isi; bantu saya isi; bantu saya isi ini",
    "edit": "salah; keliru; ganti; ganti yang tadi; bukan itu; ada yang salah; ada salah; eh salah; maaf salah; salah itu"
    "; ada yang mau diubah; ada yang mau ubah; ada yang perlu diubah; itu salah; typo; perbaikan; ubah lagi"
    "; salah nomor",
    "menu": "awal; home; start; pilihan; kembali ke awal; ke awal; mulai dari awal",
    "report": "lapor; mulai; laporan; melapor; report; isi data; isi formulir; isi form; lapor koperasi; lapor desa; lapor musdes"
    "; saya lapor",
    "status": "kurang apa; kurang apa lagi; apa yang kurang; apa yang belum; apa saja yang belum; status; progres; kemajuan"
    "; laporan saya; sampai mana",
    "resume": "lanjut lapor; lanjutkan lapor; teruskan lapor"
    "; lanjut; lanjutkan; terus; teruskan; resume; continue; sambung; sambung lagi; lanjut isi yang tadi",
    "greeting": "salam sejahtera; pagi; siang; sore; malam; p; ping; tabe; salam; selamat; selamat datang; salamat; salam kenal"
    "; halo pagi; halo siang; halo sore; halo malam"
    "; selamat petang; horas",
    "human": "petugas; operator; cs; customer service; manusia; ditelepon; telepon saya; hubungi saya; tolong telepon saya"
    "; tolong hubungi saya; minta nomor petugas"
    "; nomor hp petugas; nomor hp petugas berapa"
    "; minta nomor dinas; minta nomor admin; nomor petugas; nomor petugas berapa; nomor admin; nomor dinas; kontak petugas"
    "; kontak admin"
    "; kontak dinas; minta kontak petugas; ini robot"
    "; ini bot; robot; ini manusia; ini orang atau robot; ini manusia atau robot; ini robot atau manusia"
    "; ini bot atau manusia; ini bot atau orang; ini mesin"
    "; apa ini robot; saya mau bicara langsung; bicara langsung; bisa telepon; boleh telepon; minta nomor hp petugas"
    "; minta nomor wa petugas; minta nomor wa admin"
    "; minta nomor hp admin; admin; admin tolong; tolong admin",
}
"""These steer where no answer looks like them: when nothing is asked, or a number, a date, a choice."""

ANSWERS = {
    "date": "besok; pagi; siang; sore; malam; awal; nanti malam; nanti sore; nanti siang; sebelumnya; tadi; nanti besok"
    "; masih lama; masih jauh",
    "phone": "nomor dinas; nomor kantor; nomor kantor desa; nomor admin; nomor petugas; nomor operator",
    "select_one": "selesai; salah; sibuk; lanjut; lanjutkan; terus; mulai; awal; lapor; laporan; balik; lewat; petugas; admin"
    "; operator; keliru; status; manusia; siang"
    "; pagi; sore; malam; salam; melapor; sebelumnya; selanjutnya; teruskan; sambung; contoh; panduan",
    "yes_no": "selesai; salah; lanjut; lanjutkan; terus; teruskan; mulai; berhenti; stop; setop; sebelumnya; keliru; balik"
    "; itu salah; salah itu; keliru itu; ada salah; ada yang salah; ada yang keliru; ada kesalahan"
    "; tidak jadi; ya terima kasih; ok terima kasih; siap terima kasih; sudah terima kasih"
    "; tidak usah diisi; tidak perlu diisi; tidak usah isi; tidak perlu isi; tidak usah dijawab; tidak perlu dijawab; ok lanjut",
}
"""What may be an answer to such a question, and so is not taken for a command."""
ANSWERS["select_multiple"] = ANSWERS["select_one"]
