"""The phrases that steer a conversation, by what is meant, in the spelling that `command.words` brings them to."""

from __future__ import annotations

PLAIN = {
    "back": "kembali; pertanyaan sebelumnya; back; sebelumnya",
    "skip": "tidak usah diisi; next; lewati; loncati; lompati; dilewati; skip; lewatkan; pertanyaan berikutnya",
    "later": "nanti; selesai dulu; berhenti dulu; stop dulu; saya mau berhenti dulu; istirahat dulu; cukup dulu"
    "; cukup sampai di sini; cukup sampai sini",
    "stop": "berhenti; stop; jangan ganggu; unsubscribe",
    "cancel": "batal; batalkan; cancel; batal semua; batalkan semua",
    "help": "bantu; ini diisi apa; diisi apa ini; bantuan; help; untuk apa; untuk apa ini; ini untuk apa; maksud; apa ini"
    "; ini apa; apa itu; bagaimana ini; ini bagaimana; ini pertanyaan apa; pertanyaan apa ini; minta bantuan"
    "; mohon bantuan; untuk apa itu; ini aplikasi apa; aplikasi apa ini; ini program apa; program apa ini"
    "; bot apa ini; ini bot apa; isi apa; diisi apa",
    "edit": "ubah; salah tadi; tadi salah; salah ketik; salah isi; salah tulis; salah kirim; salah jawab; salah input"
    "; salah pencet; ubah yang tadi; ubah data; ubah tadi; mau ubah; saya mau ubah; kenapa salah tadi"
    "; kenapa tadi salah; bisa ubah; bisa diubah; keliru tadi; tadi keliru; yang sebelumnya salah"
    "; ubah yang sebelumnya; ubah laporan; bukan itu yang benar",
    "menu": "menu; main menu; daftar perintah",
    "report": "mau lapor; mau lapor koperasi; mau lapor desa; mau lapor musdes; lapor perkembangan; lapor perkembangan koperasi"
    "; mau lapor perkembangan koperasi; lapor kemajuan; mau lapor kemajuan; buat laporan; isi laporan"
    "; mau buat laporan; mulai lapor; mulai laporan; laporan baru; buat laporan baru",
    "status": "cek status; status laporan; status laporan saya; laporan saya bagaimana; bagaimana laporan saya"
    "; status laporan desa; apa yang belum diisi; apa saja yang belum diisi; status desa; status desa saya"
    "; sudah sampai mana; cek laporan; status saya; cek laporan saya; bagaimana status laporan saya",
    "resume": "mau lanjut; mari lanjut; ayo lanjut; siap lanjut; lanjut lagi; lanjut yang tadi; lanjutkan yang tadi"
    "; lanjutkan yang kemarin; lanjut yang kemarin; lanjut isi; saya mau lanjut; kita lanjut; sampai mana tadi"
    "; sampai mana kita tadi",
    "thanks": "terima kasih; ok terima kasih; baik terima kasih; siap terima kasih; ya terima kasih; terima kasih kembali"
    "; terima kasih atas bantuan; terima kasih atas info; terima kasih info; terima kasih sebelumnya"
    "; terima kasih sudah dibantu; terima kasih atas perhatian; sudah terima kasih; terima kasih atas penjelasan"
    "; terima kasih bantuan; baik terima kasih atas info; terima kasih betang; terima kasih penjelasan",
    "greeting": "halo; assalamualaikum; permisi; tabe salamat lingu nalatai; shalom; om swastiastu; waalaikumsalam"
    "; tabe salamat lingu nalatai salam sujud karendem malempang"
    "; adil ka talino bacuramin ka saruga basengat ka jubata; adil ka talino; adil ka talino bacuramin ka saruga"
    "; assalamualaikum halo; nama bete; salamat hanjewu; salamat hamalem; salamat andau",
}
"""These steer whatever is asked, even free text: no answer is worded like them."""

LOOSE = {
    "back": "mbalik; kembali sebentar; balik; mundur; undo; ke sebelumnya",
    "skip": "loncat; pass; lewat; lompat; selanjutnya; berikutnya; dilewat; di skip; diskip; lanjut berikutnya",
    "later": "istirahat; off; udahan; sudahan; setumat; sek; mengko; kaina; kareh; kareh ih; besok; sudahi; sudahi dulu; jeda"
    "; tunda; simpan; pause; selesai; sebentar; sebentar lagi; tunggu; nanti malam; nanti sore; nanti siang"
    "; nanti besok; saya sibuk; sedang sibuk; lagi sibuk; saya sedang sibuk; saya lagi sibuk; masih sibuk"
    "; saya sedang rapat; sedang rapat; lagi rapat; saya di jalan; lagi di jalan; sedang di jalan; sibuk; capek dulu"
    "; selesai nanti; nanti lagi; sudah dulu; besok lagi",
    "stop": "saya mau berhenti; saya mau unsubscribe; henti; ampihi; mandeg; jangan kirim; jangan hubungi",
    "cancel": "dia jadi; tidak jadi; saya batal",
    "help": "dia mangarti; tolong; cara; panduan; petunjuk; contoh; bagaimana; penjelasan; jelaskan; bingung; wajib diisi"
    "; ini wajib diisi; ini wajib; harus diisi; tolong bantu; minta tolong; dijawab apa; help me",
    "edit": "salah; keliru; bukan itu; ada yang salah; ada salah; eh salah; maaf salah; salah itu"
    "; ada yang mau diubah; ada yang mau ubah; ada yang perlu diubah; itu salah; typo; perbaikan; ubah lagi"
    "; salah nomor",
    "menu": "beranda; balik ke awal; awal; home; start; pilihan; kembali ke awal; ke awal; mulai dari awal",
    "report": "lapor; mulai; laporan; report; isi data; isi formulir; isi form; lapor koperasi; lapor desa"
    "; lapor musdes; saya lapor",
    "status": "kurang apa; apa yang kurang; apa yang belum; apa saja yang belum; status; progres; kemajuan; laporan saya"
    "; sampai mana",
    "resume": "lanjut lapor; lanjutkan lapor; teruskan lapor; lanjut; lanjutkan; terus; teruskan; resume; continue; sambung"
    "; sambung lagi; lanjut isi yang tadi",
    "greeting": "assalam"
    "; sugeng enjang; salam sehat; om swastyastu; apa kabar; halo apa kabar; halo betang apa kabar; salam sejahtera"
    "; pagi; siang; sore; malam; p; ping; tabe; salam; selamat; selamat datang; salam kenal; horas",
    "human": "petugas; operator; cs; customer service; manusia; ditelepon; telepon saya; hubungi saya; minta nomor petugas"
    "; nomor hp petugas; nomor hp petugas berapa; minta nomor dinas; minta nomor admin; nomor petugas"
    "; nomor petugas berapa; nomor admin; nomor dinas; ini robot; ini bot; robot; ini manusia; ini mesin"
    "; apa ini robot; saya mau bicara langsung; bicara langsung; minta nomor hp petugas; minta nomor wa petugas"
    "; minta nomor wa admin; minta nomor hp admin; admin; admin tolong; tolong admin",
}
"""These steer where no answer looks like them: when nothing is asked, or a number, a date, a choice."""

ANSWERS = {
    "date": "besok; pagi; siang; sore; malam; awal; nanti malam; nanti sore; nanti siang; sebelumnya; tadi; nanti besok"
    "; masih lama; masih jauh",
    "phone": "nomornya ganti; nomornya berubah; ganti nomor"
    "; nomor dinas; nomor kantor; nomor kantor desa; nomor admin; nomor petugas; nomor operator",
    "select_one": "batal semua; batal terus; dibatalkan semua; stop semua; stop kontak"
    "; mandeg; ampihi; henti; pass; loncat"
    "; selesai; salah; sibuk; lanjut; lanjutkan; terus; mulai; awal; lapor; laporan; balik; lewat; petugas; admin"
    "; operator; keliru; status; manusia; siang"
    "; pagi; sore; malam; salam; sebelumnya; selanjutnya; teruskan; sambung; contoh; panduan",
    "yes_no": "batal semua; batal terus; dibatalkan semua; stop semua; kembali lagi; mundur semua; siap dibantu"
    "; siap mohon bantuan; siap lanjut"
    "; selesai; salah; lanjut; lanjutkan; terus; teruskan; mulai; berhenti; stop; sebelumnya; keliru; balik"
    "; itu salah; salah itu; keliru itu; ada salah; ada yang salah; ada yang keliru; ada kesalahan"
    "; tidak jadi; ya terima kasih; ok terima kasih; siap terima kasih; sudah terima kasih"
    "; tidak usah diisi; tidak perlu diisi; tidak usah isi; tidak perlu isi; tidak usah dijawab; tidak perlu dijawab; ok lanjut",
}
"""What may be an answer to such a question, and so is not taken for a command."""
ANSWERS["select_multiple"] = ANSWERS["select_one"]
