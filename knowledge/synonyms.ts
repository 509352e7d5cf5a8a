/**
 * Citizens' words and what the record calls them. `readings` are what a word may mean: with one, the word is
 * as good as its meaning; with several, all are tried and the rest of the question decides.
 */
export type Synonym = { readonly said: string; readonly readings: readonly string[] };

/** Short forms of the trade: the said form is no word of its own and is replaced, in questions and in names. */
export const abbreviations: readonly Synonym[] = read(`
gks | giấy khai sinh
gksks | giấy khai sinh
ks | khai sinh
gcs | giấy chứng sinh
cccd | thẻ căn cước
cmnd | thẻ căn cước
cmt | thẻ căn cước
cmtnd | thẻ căn cước
cc | thẻ căn cước ; chứng thực
sđd | số định danh cá nhân
vnid | VNeID
shk | sổ hộ khẩu
hk | hộ khẩu ; học kỳ ; không
hktt | hộ khẩu thường trú
đk | đăng ký
dk | đăng ký
đky | đăng ký
dky | đăng ký
đki | đăng ký
xn | xác nhận
xnct | xác nhận thông tin về cư trú
ct07 | xác nhận thông tin về cư trú
ct01 | tờ khai thay đổi thông tin cư trú
tttv | tạm trú tạm vắng
kt3 | đăng ký tạm trú
hc | hộ chiếu ; hành chính
pp | hộ chiếu phổ thông
đkkh | đăng ký kết hôn
dkkh | đăng ký kết hôn
gđt | giấy xác nhận tình trạng hôn nhân
xntthn | giấy xác nhận tình trạng hôn nhân
tthn | tình trạng hôn nhân
gct | giấy chứng tử
gbt | giấy báo tử
mtp | hỗ trợ chi phí mai táng
gcn | giấy chứng nhận
gcnqsdđ | giấy chứng nhận quyền sử dụng đất
gcnqsdd | giấy chứng nhận quyền sử dụng đất
qsdđ | quyền sử dụng đất
qsdd | quyền sử dụng đất
tsglvđ | tài sản gắn liền với đất
cmđ | chuyển mục đích sử dụng đất
vpđk | văn phòng đăng ký đất đai
vpđkđđ | văn phòng đăng ký đất đai
gpxd | giấy phép xây dựng
xpxd | xin giấy phép xây dựng
gplx | giấy phép lái xe
blx | giấy phép lái xe
đkx | đăng ký xe
dkx | đăng ký xe
csgt | cảnh sát giao thông
lltp | phiếu lý lịch tư pháp
pccc | phòng cháy chữa cháy
cax | công an xã
bhxh | bảo hiểm xã hội
bhyt | bảo hiểm y tế
bhtn | bảo hiểm thất nghiệp
bhxhtn | bảo hiểm xã hội tự nguyện
hgđ | hộ gia đình
hgd | hộ gia đình
tcxh | trợ cấp xã hội hằng tháng
tcht | trợ cấp hằng tháng
htxh | trợ cấp hưu trí xã hội
btxh | bảo trợ xã hội
nkt | người khuyết tật
hcn | hộ cận nghèo
ncc | người có công
tnxp | thanh niên xung phong
ccb | cựu chiến binh
nct | người cao tuổi
đkkd | đăng ký kinh doanh
dkkd | đăng ký kinh doanh
gpkd | giấy phép kinh doanh
hkd | hộ kinh doanh
kd | kinh doanh
mst | mã số thuế
tncn | thu nhập cá nhân
gtgt | giá trị gia tăng
1tv | một thành viên
2tv | hai thành viên trở lên
ctcp | công ty cổ phần
cty | công ty
dn | doanh nghiệp
dntn | doanh nghiệp tư nhân
htx | hợp tác xã
vsattp | an toàn thực phẩm
attp | an toàn thực phẩm
tthc | thủ tục hành chính
hs | hồ sơ ; học sinh
hsơ | hồ sơ
kq | kết quả
bn | bao nhiêu ; bệnh nhân ; bạn
bn tiền | bao nhiêu tiền
bn ngày | bao nhiêu ngày
bn tháng | bao nhiêu tháng
bn ạ | bao nhiêu ạ
bn v | bao nhiêu vậy
bn z | bao nhiêu vậy
bn ad | bao nhiêu ad
mất bn | mất bao nhiêu
hết bn | hết bao nhiêu
tốn bn | tốn bao nhiêu
giá bn | giá bao nhiêu
phí bn | phí bao nhiêu
tiền bn | tiền bao nhiêu
số bn | số biên nhận
bnh | bao nhiêu
bnhiu | bao nhiêu
nhiu | nhiêu
lp | lệ phí
cphí | chi phí
dvc | dịch vụ công
dvctt | dịch vụ công trực tuyến
dvcqg | cổng dịch vụ công quốc gia
onl | online
bccí | bưu chính công ích
hcc | hành chính công
tthcc | trung tâm phục vụ hành chính công
ttpvhcc | trung tâm phục vụ hành chính công
ubnd | ủy ban nhân dân
ub | ủy ban nhân dân
pakn | phản ánh kiến nghị
sđt | số điện thoại
sdt | số điện thoại
đt | điện thoại
dđ | định danh
đd | định danh
vneid m2 | tài khoản định danh mức 2
tt | thủ tục ; thông tin ; tạm trú
ct | chứng thực ; công ty ; chứng từ
sao y cc | sao y chứng thực bản sao
cc giấy tờ | chứng thực bản sao giấy tờ
cc bản sao | chứng thực bản sao
bl | bằng lái
ll | lý lịch
cap | cấp ; công an phường
ca xã | công an xã
ca phường | công an phường
ca tỉnh | công an tỉnh
ca huyện | công an huyện
ca quận | công an quận
bh | bảo hiểm
gđ | gia đình
tb | thương binh ; thông báo
ls | liệt sĩ
đtbtxh | đối tượng bảo trợ xã hội
qdtc | quyết định trợ cấp
qđtc | quyết định trợ cấp
hsm | hồ sơ mồ côi
mhs | mã hồ sơ
pa | phản ánh
lv | làm việc
bđ | bưu điện
bp1c | bộ phận một cửa
lđtbxh | lao động thương binh và xã hội
ldtbxh | lao động thương binh và xã hội
khđt | kế hoạch và đầu tư
khdt | kế hoạch và đầu tư
gtvt | giao thông vận tải
tnmt | tài nguyên và môi trường
tttt | thông tin và truyền thông
oto | ô tô
xe oto | xe ô tô
`);

/** How people type on a phone; such forms never stand in a name. */
export const teencode: readonly Synonym[] = read(`
ntn | như thế nào
tks | cảm ơn
thanks | cảm ơn
mn | mọi người
vs | với
ms | mới
j | gì
ji | gì
z | vậy
zậy | vậy
dậy | vậy
v | vậy
hok | không
hong | không
hông | không
hổng | không
hem | không
ko | không
kg | không
kh | không ; kết hôn ; kế hoạch
khum | không
k | không
dc | được ; địa chỉ
đc | được ; địa chỉ
dc ko | được không
dc k | được không
dc không | được không
dc chưa | được chưa
có dc | có được
ko dc | không được
k dc | không được
đc ko | được không
đc k | được không
đc không | được không
đc chưa | được chưa
có đc | có được
ko đc | không được
k đc | không được
tn | thế nào ; tin nhắn
ib | nhắn tin riêng
rep | trả lời
nhìu | nhiều
mún | muốn
thui | thôi
đag | đang
bít | biết
mik | mình
mk | mình
e | em
a | anh
đx | được
r | rồi
rùi | rồi
ng | người
trc | trước
lm | làm
bt | biết
cx | cũng
nx | nữa
ck | chồng
vk | vợ
cám ơn | cảm ơn
`);

/** Everyday words for what the record names otherwise; the said form stays beside its meaning. */
export const synonyms: readonly Synonym[] = read(`
khai sanh | khai sinh
giấy khai sanh | giấy khai sinh
giấy chứng sanh | giấy chứng sinh
chích lục | trích lục
trứng thực | chứng thực
chứng minh nhân dân | thẻ căn cước
chứng minh thư | thẻ căn cước
căn cước công dân | thẻ căn cước
căn cước gắn chip | thẻ căn cước
thẻ gắn chip | thẻ căn cước
mã định danh | số định danh cá nhân
định danh mức 2 | tài khoản định danh điện tử mức độ 02
định danh điện tử mức độ 2 | tài khoản định danh điện tử mức độ 02
định danh mức độ 2 | tài khoản định danh điện tử mức độ 02
tài khoản vneid | tài khoản định danh điện tử
sổ hộ khẩu | thông tin về cư trú
hộ khẩu | đăng ký thường trú ; thông tin về cư trú
nhập khẩu | đăng ký thường trú
nhập hộ khẩu | đăng ký thường trú
nhập khẩu cho | đăng ký thường trú
chuyển khẩu | đăng ký thường trú
chuyển hộ khẩu | đăng ký thường trú
cắt khẩu | xóa đăng ký thường trú
cắt hộ khẩu | xóa đăng ký thường trú
tách khẩu | tách hộ
tách hộ khẩu | tách hộ
sổ tạm trú | đăng ký tạm trú
ở trọ | đăng ký tạm trú
thuê trọ | đăng ký tạm trú
khai báo tạm trú | đăng ký tạm trú
khai báo khách | thông báo lưu trú
ngủ lại | thông báo lưu trú
xác nhận cư trú | xác nhận thông tin về cư trú
passport | hộ chiếu phổ thông
hộ chiếu | hộ chiếu phổ thông
làm hộ chiếu | cấp hộ chiếu phổ thông
lấy chồng | đăng ký kết hôn
lấy vợ | đăng ký kết hôn
cưới | đăng ký kết hôn
đi đám cưới | dự tiệc
dự đám cưới | dự tiệc
ăn đám cưới | dự tiệc
đi ăn cưới | dự tiệc
hôn thú | đăng ký kết hôn
kết hôn với người nước ngoài | đăng ký kết hôn có yếu tố nước ngoài
kết hôn quốc tế | đăng ký kết hôn có yếu tố nước ngoài
khai sinh nước ngoài | đăng ký khai sinh có yếu tố nước ngoài
khai tử nước ngoài | đăng ký khai tử có yếu tố nước ngoài
khai tử người nước ngoài | đăng ký khai tử có yếu tố nước ngoài
độc thân | tình trạng hôn nhân
chưa vợ | xác nhận tình trạng hôn nhân
chưa chồng | xác nhận tình trạng hôn nhân
chưa có vợ | xác nhận tình trạng hôn nhân
chưa có chồng | xác nhận tình trạng hôn nhân
chưa kết hôn | xác nhận tình trạng hôn nhân
giấy độc thân | giấy xác nhận tình trạng hôn nhân
chứng nhận độc thân | giấy xác nhận tình trạng hôn nhân
báo tử | đăng ký khai tử
giấy chứng tử | trích lục khai tử ; đăng ký khai tử
qua đời | đăng ký khai tử
từ trần | đăng ký khai tử
lâm chung | đăng ký khai tử
tắt thở | đăng ký khai tử
trút hơi thở | đăng ký khai tử
chiếc honda | xe máy
cái honda | xe máy
xe wave | xe máy
xe tay ga | xe máy
tiền trợ cấp | trợ cấp
tiền mai táng | hỗ trợ chi phí mai táng
mai táng phí | hỗ trợ chi phí mai táng
tử tuất | hưởng chế độ tử tuất
tiền tuất | hưởng chế độ tử tuất
nhận con | đăng ký nhận cha mẹ con
nhận cha | đăng ký nhận cha mẹ con
nhận cha con | nhận cha mẹ con
thừa nhận cha con | nhận cha mẹ con
con ngoài giá thú | đăng ký khai sinh kết hợp nhận cha mẹ con
đổi tên | thay đổi cải chính hộ tịch
sai tên | thay đổi cải chính hộ tịch
sai ngày sinh | thay đổi cải chính hộ tịch
sai năm sinh | thay đổi cải chính hộ tịch
cải chính | thay đổi cải chính bổ sung thông tin hộ tịch
cải chính giấy khai sinh | thay đổi cải chính bổ sung thông tin hộ tịch
cấp lại giấy khai sinh | bản sao trích lục hộ tịch bản sao giấy khai sinh ; đăng ký lại khai sinh
mất giấy khai sinh | bản sao trích lục hộ tịch bản sao giấy khai sinh ; đăng ký lại khai sinh
làm lại khai sinh | đăng ký lại khai sinh ; bản sao trích lục hộ tịch
trích lục khai tử | bản sao trích lục hộ tịch
trích lục kết hôn | bản sao trích lục hộ tịch
trích lục khai sinh | bản sao trích lục hộ tịch bản sao giấy khai sinh
nhận con nuôi | đăng ký việc nuôi con nuôi trong nước
nhận nuôi con nuôi | đăng ký việc nuôi con nuôi trong nước
nhận nuôi con | đăng ký việc nuôi con nuôi trong nước
làm con nuôi | đăng ký việc nuôi con nuôi trong nước
mồ côi | nuôi con nuôi
sao y | chứng thực bản sao từ bản chính
sao y bản chính | chứng thực bản sao từ bản chính
photo công chứng | chứng thực bản sao từ bản chính
chứng thực bản sao | chứng thực bản sao từ bản chính giấy tờ văn bản
chứng thực hợp đồng | chứng thực giao dịch liên quan đến tài sản
công chứng | chứng thực ; công chứng
xác nhận chữ ký | chứng thực chữ ký
sổ đỏ | giấy chứng nhận quyền sử dụng đất quyền sở hữu tài sản gắn liền với đất
sổ hồng | giấy chứng nhận quyền sử dụng đất quyền sở hữu tài sản gắn liền với đất
bìa đỏ | giấy chứng nhận quyền sử dụng đất quyền sở hữu tài sản gắn liền với đất
thẻ đỏ | giấy chứng nhận quyền sử dụng đất quyền sở hữu tài sản gắn liền với đất
sang tên sổ đỏ | đăng ký biến động chuyển nhượng quyền sử dụng đất
sang tên sổ | đăng ký biến động chuyển nhượng quyền sử dụng đất
sang sổ | đăng ký biến động chuyển nhượng quyền sử dụng đất
sang tên đất | đăng ký biến động chuyển nhượng quyền sử dụng đất
mua bán đất | đăng ký biến động chuyển nhượng quyền sử dụng đất
tặng cho đất | đăng ký biến động tặng cho quyền sử dụng đất
cho đất con | đăng ký biến động tặng cho quyền sử dụng đất
thừa kế đất | đăng ký biến động thừa kế quyền sử dụng đất
tách sổ | tách thửa đất
mất sổ đỏ | cấp lại giấy chứng nhận do bị mất
mất sổ | cấp lại giấy chứng nhận do bị mất
đổi sổ đỏ | cấp đổi giấy chứng nhận
đổi sổ | cấp đổi giấy chứng nhận
làm sổ đỏ | đăng ký đất đai cấp giấy chứng nhận lần đầu
làm sổ hồng | đăng ký đất đai cấp giấy chứng nhận lần đầu
xin cấp sổ đỏ | đăng ký đất đai cấp giấy chứng nhận lần đầu
chưa có sổ | đăng ký đất đai cấp giấy chứng nhận lần đầu
chưa có sổ đỏ | đăng ký đất đai cấp giấy chứng nhận lần đầu
làm sổ đỏ lần đầu | đăng ký đất đai tài sản gắn liền với đất cấp giấy chứng nhận lần đầu
lên thổ cư | chuyển mục đích sử dụng đất
lên thổ | chuyển mục đích sử dụng đất
thế chấp sổ | đăng ký biện pháp bảo đảm
tranh chấp đất | hòa giải tranh chấp đất đai
phép xây dựng | giấy phép xây dựng
xin phép xây | giấy phép xây dựng
xin phép xây nhà | giấy phép xây dựng nhà ở riêng lẻ
xây nhà | giấy phép xây dựng nhà ở
xây 2 tầng | giấy phép xây dựng nhà ở
xây 3 tầng | giấy phép xây dựng nhà ở
xây 4 tầng | giấy phép xây dựng nhà ở
xây hai tầng | giấy phép xây dựng nhà ở
xây ba tầng | giấy phép xây dựng nhà ở
xây thêm tầng | giấy phép sửa chữa cải tạo nhà ở
sửa nhà | giấy phép sửa chữa cải tạo nhà ở
bằng lái | giấy phép lái xe
bằng lái xe | giấy phép lái xe
đổi bằng | đổi giấy phép lái xe
thi bằng lái | cấp giấy phép lái xe
cà vẹt | chứng nhận đăng ký xe
cavet | chứng nhận đăng ký xe
biển số | biển số xe
đứng tên | sang tên
đất đứng tên | đất
nhà đứng tên | nhà
sổ đứng tên | sổ đỏ
sổ đỏ đứng tên | sổ đỏ
sang tên xe | đăng ký sang tên di chuyển xe
sang tên đổi chủ | đăng ký sang tên di chuyển xe
lý lịch tư pháp | phiếu lý lịch tư pháp
giấy tiền án | phiếu lý lịch tư pháp
bảo hiểm tự nguyện | bảo hiểm xã hội tự nguyện
thẻ bảo hiểm | thẻ bảo hiểm y tế
bảo hiểm y tế hộ gia đình | thẻ bảo hiểm y tế người chỉ tham gia bảo hiểm y tế
bảo hiểm hộ gia đình | thẻ bảo hiểm y tế người chỉ tham gia bảo hiểm y tế
rút bảo hiểm xã hội 1 lần | hưởng bảo hiểm xã hội một lần
rút bảo hiểm xã hội một lần | hưởng bảo hiểm xã hội một lần
rút bảo hiểm | hưởng bảo hiểm xã hội một lần
sinh đẻ | chế độ thai sản
tiền thai sản | hưởng chế độ thai sản
thai sản | hưởng chế độ thai sản
tiền người già | trợ cấp hưu trí xã hội
tiền tuổi già | trợ cấp hưu trí xã hội
tàn tật | khuyết tật
giấy khuyết tật | xác định mức độ khuyết tật cấp giấy xác nhận khuyết tật
giấy xác nhận khuyết tật | xác định mức độ khuyết tật cấp giấy xác nhận khuyết tật
luật sư miễn phí | trợ giúp pháp lý
luật sư | trợ giúp pháp lý ; luật sư
mua nhà ở xã hội | đăng ký mua thuê mua nhà ở xã hội
kinh doanh cá thể | hộ kinh doanh
giấy phép kinh doanh | đăng ký thành lập hộ kinh doanh ; đăng ký thành lập doanh nghiệp
đăng ký kinh doanh | đăng ký thành lập hộ kinh doanh ; đăng ký thành lập doanh nghiệp
đăng ký hộ kinh doanh | đăng ký thành lập hộ kinh doanh
bán hàng online | đăng ký thành lập hộ kinh doanh
bán online | đăng ký thành lập hộ kinh doanh
mở quán | đăng ký thành lập hộ kinh doanh
mở tiệm | đăng ký thành lập hộ kinh doanh
mở cửa hàng | đăng ký thành lập hộ kinh doanh
mở shop | đăng ký thành lập hộ kinh doanh
đóng quán | chấm dứt hoạt động hộ kinh doanh
tạm nghỉ | tạm ngừng kinh doanh
tạm nghỉ bán | tạm ngừng kinh doanh hộ kinh doanh
tạm đóng cửa | tạm ngừng kinh doanh
nghỉ bán | tạm ngừng kinh doanh hộ kinh doanh ; chấm dứt hoạt động hộ kinh doanh
lập công ty | đăng ký thành lập công ty
mở công ty | đăng ký thành lập công ty
đăng ký doanh nghiệp | đăng ký thành lập công ty doanh nghiệp
giải thể công ty | giải thể doanh nghiệp
chưa có mã số thuế | đăng ký thuế lần đầu
xin mã số thuế | đăng ký thuế lần đầu
đăng ký mã số thuế | đăng ký thuế lần đầu
hoàn thuế thu nhập cá nhân | hoàn thuế cá nhân có thu nhập từ tiền lương tiền công quyết toán thuế trực tiếp
kinh doanh vận tải | giấy phép kinh doanh vận tải
làm khai sinh | đăng ký khai sinh
thẻ căn cước hết hạn | cấp đổi thẻ căn cước
căn cước hết hạn | cấp đổi thẻ căn cước
thẻ căn cước bị mất | cấp lại thẻ căn cước
mất thẻ căn cước | cấp lại thẻ căn cước
mất căn cước | cấp lại thẻ căn cước
tạm vắng | khai báo tạm vắng
giấy hôn thú | giấy chứng nhận kết hôn ; đăng ký kết hôn
tách thửa | tách thửa đất
biên bản | biên bản ; biên bản vi phạm
uỷ ban | ủy ban nhân dân
trả hồ sơ | trả lại hồ sơ ; từ chối hồ sơ
lấy kết quả | nhận kết quả
số nhà | cấp biển số nhà
phạt nguoi | vi phạm giao thông xử lý qua hình ảnh
giấy sinh | giấy khai sinh ; giấy chứng sinh
giấy sinh ở bệnh viện | giấy chứng sinh
bản sao khai sinh | bản sao trích lục hộ tịch bản sao giấy khai sinh
mất khai sinh | bản sao trích lục hộ tịch bản sao giấy khai sinh ; đăng ký lại khai sinh
sửa khai sinh | thay đổi cải chính hộ tịch
chứng minh | thẻ căn cước ; chứng minh
giấy chứng minh | thẻ căn cước
ly dị | ly hôn
mất người | đăng ký khai tử
tiền tử | hưởng chế độ tử tuất
dân tộc | xác định lại dân tộc
giám hộ | đăng ký giám hộ
giấy kết hôn | giấy chứng nhận kết hôn
đóng dấu bản sao | chứng thực bản sao từ bản chính
ủy quyền | chứng thực chữ ký giấy ủy quyền ; hợp đồng ủy quyền
di chúc | chứng thực di chúc
từ chối thừa kế | chứng thực văn bản từ chối nhận di sản
bản dịch | chứng thực chữ ký người dịch
sổ trắng | giấy tờ cũ về nhà đất
làm sổ | đăng ký đất đai cấp giấy chứng nhận lần đầu ; làm sổ
làm sổ lần đầu | đăng ký đất đai cấp giấy chứng nhận lần đầu
ra sổ | cấp giấy chứng nhận
sang tên | đăng ký biến động quyền sử dụng đất ; đăng ký sang tên xe
gộp thửa | hợp thửa đất
xóa thế chấp | xóa đăng ký biện pháp bảo đảm
cán bộ địa chính | bộ phận đất đai
trích đo | trích đo địa chính
hoàn công | hoàn công nghiệm thu
bằng pet | đổi giấy phép lái xe thẻ nhựa
bằng a1 | giấy phép lái xe hạng a1
bằng b2 | giấy phép lái xe hạng b
phạt nguội | vi phạm giao thông xử lý qua hình ảnh
tra phạt | tra cứu vi phạm giao thông
nộp phạt | nộp phạt vi phạm hành chính giao thông
lý lịch 2 | phiếu lý lịch tư pháp số 2
gia hạn bảo hiểm y tế | gia hạn thẻ bảo hiểm y tế hộ gia đình
thẻ cho bé | cấp thẻ bảo hiểm y tế trẻ em dưới 6 tuổi
sổ bảo hiểm | sổ bảo hiểm xã hội
rút bảo hiểm 1 lần | hưởng bảo hiểm xã hội một lần
rút 1 lần | hưởng bảo hiểm xã hội một lần
tiền 80 tuổi | trợ cấp hưu trí xã hội
tuổi già | trợ cấp hưu trí xã hội
giám định khuyết tật | xác định mức độ khuyết tật
hộ nghèo | công nhận hộ nghèo
biên nhận | giấy tiếp nhận và hẹn trả kết quả
phiếu hẹn | giấy tiếp nhận và hẹn trả kết quả
giấy hẹn | giấy tiếp nhận và hẹn trả kết quả
đến hẹn chưa có | hồ sơ quá hạn
trễ hẹn | hồ sơ quá hạn
trễ hạn | hồ sơ quá hạn ; trễ hạn
ngâm hồ sơ | hồ sơ chậm phản ánh
bắt bổ túc | yêu cầu bổ sung hồ sơ
bổ túc hồ sơ | bổ sung hồ sơ
mức 4 | dịch vụ công toàn trình
mức 3 | dịch vụ công một phần
gửi bưu điện | gửi qua bưu chính
1 cửa | trung tâm phục vụ hành chính công
một cửa | trung tâm phục vụ hành chính công
trung tâm hành chính | trung tâm phục vụ hành chính công
khiếu lại | khiếu nại
tố giác | tố giác tố cáo
góp ý | góp ý phản ánh
thái độ | phản ánh về thái độ cán bộ
nhũng nhiễu | phản ánh hành vi
hằng tháng | hàng tháng
hàng tháng | hằng tháng
`);

function read(table: string): readonly Synonym[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [said = '', readings = ''] = line.split(' | ');
      return { said, readings: readings.split(' ; ') };
    });
}
