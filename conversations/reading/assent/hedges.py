"""Words beside an answer that take it back, put it off, halve it, or leave it to somebody else."""

from __future__ import annotations

from conversations.reading.cleaning import listed

BUT = listed("tapi tp tpi tetapi namun padahal sayang sayangnya sedangkan sementara")
ONLY = listed("cuma cuman cm hanya hny sekadar sekedar")
UNSURE = listed(
    "kalau kalo klo kl kalu jika jk bila apabila seandainya asal asalkan syarat tergantung tgantung terserah kecuali selain "
    "mungkin mgkn barangkali kayaknya kyknya kayanya kayak sepertinya rasanya kira kiranya katanya konon kabarnya setahu "
    "setau seingat hampir agak semoga mudah antara atau ato atw apa apakah apanya kah kenapa mengapa gimana bagaimana siapa "
    "kapan mana ralat salah keliru maksud maksudnya eh ubah ganti koreksi hapus batal sebaliknya justru malah bohong bercanda "
    "becanda canda hoax hoaks boong ngarang cerita ceritanya gosip catatan paksa paksaan dipaksa terpaksa lupa entah entahlah "
    "ntah ntahlah bingung ragu yakin masa masak ditanya nanya"
)
"""A condition, a guess, hearsay, a question, a correction: beside these nothing is sure."""
PARTLY = listed(
    "sebagian sebahagian separo separuh setengah kadang kadang2 jarang sesekali sekali-sekali kurang krg krang sedikit2 "
    "beberapa persen"
)
NOT_YET_DONE = listed(
    "rencana rencananya direncanakan akan mau hendak handak bakal ingin nanti ntar besok bsk lusa depan segera sebentar "
    "menyusul target ditargetkan baru br sedang sdg lagi proses prosesnya diproses berproses memproses diurus urus mengurus "
    "pengurusan diajukan mengajukan ajukan pengajuan diusulkan mengusulkan usulan persiapan dipersiapkan disiapkan menyiapkan "
    "proposal proposalnya kelak dianggarkan dibahas dirapatkan dibicarakan dimusyawarahkan dibangun pembangunan tahap tahapan "
    "tinggal menuju antri antre verifikasi revisi perbaikan diperbaiki direhab renovasi direnovasi tunggu nunggu menunggu "
    "ditunggu perlu butuh bisa insya insyaallah insyaalloh calon niat hanyar dijadwalkan rintisan mimpi usul impian merintis "
    "dirintis"
)
"""What is still to come, or on its way: behind `belum` it explains, behind `sudah` it takes back."""
LATER = listed("nanti ntar besok bsk lusa menyusul dulu")
"""Behind a no to what somebody wants these put it off."""
TURNED = listed("akhirnya kemudian lalu lantas")
"""Behind a no these tell that it came about."""
OVER = listed(
    "dulu dulunya dahulu tadinya tempo sebelumnya awalnya sempat mantan bekas lama lunas dilunasi dibayar terbayar hilang "
    "rusak roboh terbakar dicabut dibubarkan dibekukan dijual digadai disita ditutup bubar tutup macet mati vakum pakum beku "
    "berhenti mandek mandeg bangkrut gagal ditolak menolak ditunda tertunda mundur keluar pindah meninggal kadaluarsa "
    "kadaluwarsa expired habis kosong nihil sepi lesu sulit susah tanpa kecuali terhenti terbengkalai mangkrak nonaktif pasif "
    "menurun zaman jaman abis mayoritas kebanyakan sebelum terancam minus nol diblokir dihentikan dihapus lepas mangkir "
    "lumpuh redup dibongkar runtuh ambruk digusur tergusur hancur dihancurkan dirobohkan hanyut longsor kebakaran dilelang "
    "dicuri dialihkan"
)
LEAVING = listed("keluar pindah meninggal mundur berhenti mengundurkan merantau")
"""Where one of these is asked for, the others only tell how."""
TROUBLES = listed(
    "rusak roboh susah sulit kurang krg krang mati macet banjir tutup habis abis kosong sepi lesu gagal minus terhenti "
    "terbengkalai mangkrak mandek lumpuh redup hilang lama tertunda ditunda menolak ditolak lambat mahal"
)
"""Where a trouble is asked for, these only tell which."""
ELSEWHERE = listed(
    "sebelah tetangga lain lainnya kertas papan plang namanya formalitas simbol pribadi perorangan lisan omongan wacana "
    "bumdes bumdesa kelompok poktan gapoktan arisan paguyuban upk"
)
"""Another's, nothing but the name, or what is taken for a cooperative and is none."""
BEGINS_BUT = r"(?:tapi|tp|tpi|tetapi|namun|padahal|sayangnya)"
BEGINS_ONLY = r"(?:cuma|cuman|hanya)"
BEGINS_WHY = r"(?:karena|karna|krn|krna|soalnya|sebab|lantaran|masalahnya|makanya|mumpung)"
BEGINS_ALTHOUGH = r"(?:walau(?:pun)?|meski(?:pun)?|meskipun|biarpun)"
TRADES = listed(
    "simpan pinjam simpanpinjam sp usp toko warung kios gerai pupuk sembako beras gas elpiji kredit jualan jual beli dagang "
    "sewa pulsa fotokopi ppob ternak sawit karet padi ikan penggilingan unit usaha usahanya di bidang bagian yang yg nya saja "
    "aja"
)
"""A business that runs is named where others may have stopped: `masih, cuma simpan pinjamnya`."""
