# The suggestion of a pathway. It never decides: the musyawarah does, and the Dinas verifies.

pathway-baru = Dari isian ini, jalur yang dapat dibahas dalam musyawarah: <b>membentuk koperasi baru</b>. Keputusan tetap pada musyawarah dan diverifikasi Dinas Koperasi.
pathway-mengembangkan = Dari isian ini, jalur yang dapat dibahas dalam musyawarah: <b>mengembangkan koperasi yang ada</b>. Keputusan tetap pada musyawarah dan diverifikasi Dinas Koperasi.
pathway-merevitalisasi = Dari isian ini, jalur yang dapat dibahas dalam musyawarah: <b>merevitalisasi koperasi yang ada</b>. Keputusan tetap pada musyawarah dan diverifikasi Dinas Koperasi.
pathway-verifikasi = Dari isian ini jalurnya belum dapat disarankan: <b>perlu verifikasi Dinas Koperasi</b>. Petugas akan membantu melihat keadaannya.
pathway-reasons = Pertimbangannya:

pathway-reason-none = Belum ada koperasi yang tercatat.
pathway-reason-no-legal-entity = { $name }: belum berbadan hukum; anggotanya dapat bergabung dengan koperasi baru.
pathway-reason-legal-unknown = { $name }: badan hukumnya belum diketahui.
pathway-reason-members-elsewhere = { $name }: aktif, tetapi sebagian besar anggotanya bukan warga setempat.
pathway-reason-active-and-agreed = { $name }: berbadan hukum, usaha berjalan, RAT tiga tahun berturut-turut, anggotanya warga setempat dan setuju.
pathway-reason-active-not-agreed = { $name }: aktif, tetapi anggotanya belum setuju dikembangkan.
pathway-reason-active-unclear = { $name }: aktif; keanggotaan dan persetujuan anggotanya perlu dipastikan.
pathway-reason-inactive-and-willing = { $name }: berbadan hukum, tidak aktif, pengurusnya bersedia menghidupkan kembali.
pathway-reason-inactive-not-willing = { $name }: tidak aktif dan pengurusnya tidak dapat ditemui atau tidak bersedia; dapat diusulkan pembubaran kepada Dinas.
pathway-reason-inactive-unclear = { $name }: tidak aktif; kesediaan pengurusnya perlu dipastikan.
pathway-reason-between = { $name }: keadaannya di antara aktif dan tidak aktif, misalnya usaha berjalan tetapi RAT belum rutin.
