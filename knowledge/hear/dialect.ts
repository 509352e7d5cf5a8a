import { readPairs } from './read-pairs.ts';

/**
 * Words of Huế, of the North and the South that stand for others wherever they are said so. Those of one syllable are
 * told by their marks ("mô" is no "mo"); without marks only what is a phrase is read ("o mo rua").
 */
export const dialect: readonly (readonly [string, string])[] = readPairs(`
ở mô rứa | ở đâu
ở mô hè | ở đâu
ở mô | ở đâu
nơi mô | nơi nào
chỗ mô | chỗ nào
đi mô | đi đâu
tới mô | tới đâu
đến mô | đến đâu
khi mô | khi nào
chừng mô | chừng nào
hồi mô | khi nào
mô rồi | đâu rồi
cái mô | cái nào
giấy mô | giấy nào
phường mô | phường nào
xã mô | xã nào
nộp mô | nộp đâu
làm mô | làm đâu
làm răng | làm sao
mần răng | làm sao
mần răng rứa | làm sao
làm răng rứa | làm sao
làm răng chừ | làm sao bây giờ
mần răng chừ | làm sao bây giờ
răng rứa | sao vậy
răng chừ | sao bây giờ
ra răng | ra sao
như răng | như thế nào
răng hè | sao
tại răng | tại sao
vì răng | vì sao
không biết răng | không biết sao
chi rứa | gì vậy
chi hè | gì
chi ri | gì đây
cái chi | cái gì
giấy chi | giấy gì
giấy tờ chi | giấy tờ gì
tờ chi | tờ gì
cần chi | cần gì
cần những chi | cần những gì
làm chi | làm gì
có chi | có gì
đem chi | đem gì
mang chi | mang gì
nộp chi | nộp gì
hồ sơ chi | hồ sơ gì
thủ tục chi | thủ tục gì
bây chừ | bây giờ
hồi nãy | lúc nãy
bữa ni | hôm nay
hôm ni | hôm nay
ngày ni | ngày nay
năm ni | năm nay
cái ni | cái này
giấy ni | giấy này
việc ni | việc này
bên ni | bên này
cái nớ | cái đó
giấy nớ | giấy đó
bên nớ | bên đó
như ri | như thế này
ra ri | thế này
rứa | vậy
chừ | giờ
nớ | đó
mần | làm
mệ | bà
ôn mệ | ông bà
mạ em | mẹ em
mạ con | mẹ con
mạ mình | mẹ mình
mạ tôi | mẹ tôi
ôn tui | ông tôi
ôn em | ông em
ôn con | ông con
bọ em | bố em
bọ tui | bố tôi
thì răng | thì sao
răng ạ | sao ạ
răng vậy | sao vậy
răng đây | sao đây
răng mà | sao mà
răng được | sao được
mô ạ | đâu ạ
mô vậy | đâu vậy
mô đây | đâu đây
mạ tui | mẹ tôi
u em | mẹ em
tía | cha
thầy u | cha mẹ
choa | chúng tôi
qua bển | qua bên đó
bển | bên đó
ổng | ông ấy
bả | bà ấy
biểu đi | bảo đi
biểu nộp | bảo nộp
xài | dùng
coi | xem
kiếm | tìm
lẹ | nhanh
làm lẹ | làm nhanh
bịnh | bệnh
bịnh viện | bệnh viện
nhứt | nhất
hành chánh | hành chính
giấy khai sanh | giấy khai sinh
khai sanh | khai sinh
khai sanh cho | khai sinh cho
chứng sanh | chứng sinh
sanh | sinh
miếng đất | thửa đất
xe honda | xe máy
vô | vào
dô | vào
nhập hộ khẩu vô | nhập hộ khẩu vào
dề | về
dới | với
hổng | không
hông | không
hỏng có | không có
hổng có | không có
hông có | không có
khôn có | không có
dzậy | vậy
zậy | vậy
dậy ạ | vậy ạ
nghen | nhé
hén | nhỉ
hỉ | nhỉ
nì | này
`);
